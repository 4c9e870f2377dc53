package dk.fravalg.it.cast;

import dk.fravalg.running.Database;
import dk.fravalg.running.RunningRegister;

/**
 * A register that a test has for itself, because it stops or kills it, with everybody who has to do with it.
 *
 * @param register to be stopped with this
 */
public record OwnRegister(RunningRegister register) implements AutoCloseable {

    /** A fresh one on the database that this run is about; its log has this name, and it has these settings. */
    public static OwnRegister named(String name, String... settings) {
        return new OwnRegister(RunningRegister.on(Database.ofThisRun().freshStorage(), name, settings));
    }

    /** Its test citizens. */
    public Citizens citizens() {
        return new Citizens(register);
    }

    /** Its controls. */
    public SandboxControls sandbox() {
        return new SandboxControls(register);
    }

    /** Its clerk. */
    public Caller clerk() {
        return Caller.client(register, "desk");
    }

    /** An ambulance crew that asks it. */
    public Caller ambulanceCrew() {
        return Caller.client(register, "ambulance-hovedstaden");
    }

    /** A hospital that asks it. */
    public Caller hospital() {
        return Caller.client(register, "hospital-midt");
    }

    /** Somebody with this token. */
    public Caller somebodyWithToken(String token) {
        return new Caller(register, () -> token);
    }

    @Override
    public void close() {
        register.close();
    }
}
