package dk.fravalg.it.docs;

import dk.fravalg.running.RunningRegister;

/** The addresses on the pages are those of a register that was started with nothing configured. */
final class PrintedBase {

    /** Where it answers. */
    static final String PRINTED = "http://localhost:8080";

    private PrintedBase() {}

    /** What this run's register has said, with the printed address in it. */
    static String in(String said, RunningRegister register) {
        return said.replace(register.base().toString(), PRINTED);
    }
}
