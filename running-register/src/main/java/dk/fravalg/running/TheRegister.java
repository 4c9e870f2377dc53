package dk.fravalg.running;

/** The one register that most tests of a run share: started when first asked for, stopped with the run. */
public final class TheRegister {

    private TheRegister() {}

    /** It, ready. */
    public static RunningRegister ofThisRun() {
        return OfThisRun.REGISTER;
    }

    private static final class OfThisRun {
        private static final RunningRegister REGISTER = start();

        private static RunningRegister start() {
            RunningRegister register = RunningRegister.on(Database.ofThisRun().freshStorage(), "the-register");
            Runtime.getRuntime().addShutdownHook(new Thread(register::stop, "stop-the-register"));
            return register;
        }
    }
}
