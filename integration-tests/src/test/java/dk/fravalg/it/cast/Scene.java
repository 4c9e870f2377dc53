package dk.fravalg.it.cast;

import dk.fravalg.running.RunningRegister;
import dk.fravalg.running.TheRegister;
import java.time.Duration;

/** Where most tests begin: the register that they share, as fresh as on its first day, and everybody who has to do with it. */
public abstract class Scene {

    /** The days of the waiting period. */
    protected static final Duration SEVEN_DAYS = Duration.ofDays(7);

    protected final RunningRegister register = asOnItsFirstDay(TheRegister.ofThisRun());
    protected final SandboxControls sandbox = new SandboxControls(register);
    protected final Citizens citizens = new Citizens(register);
    protected final Caller ambulanceCrew = Caller.client(register, "ambulance-hovedstaden");
    protected final Caller hospital = Caller.client(register, "hospital-midt");
    protected final Caller clerk = Caller.client(register, "desk");
    protected final Caller auditor = Caller.client(register, "auditor");
    protected final Caller operator = Caller.client(register, "operator");
    protected final Caller portalSystem = Caller.client(register, "sundhed-dk");
    protected final Caller nobody = new Caller(register, () -> null);

    /** Somebody with this token. */
    protected Caller somebodyWithToken(String token) {
        return new Caller(register, () -> token);
    }

    /** A citizen opts out, and the seven days pass; the id of the Consent. */
    protected String optOutInForceOf(Citizen citizen) {
        String consent = citizen.optsOut();
        sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));
        return consent;
    }

    /** Before anybody is asked for, since a citizen's number may have changed. Only where needed: it takes a while. */
    private static RunningRegister asOnItsFirstDay(RunningRegister register) {
        if (register.wasChanged()) {
            new SandboxControls(register).reset();
            register.wasChanged();
        }
        return register;
    }
}
