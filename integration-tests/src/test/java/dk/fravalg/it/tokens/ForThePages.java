package dk.fravalg.it.tokens;

import dk.fravalg.running.RunningRegister;

/** What the description of the interface cannot print, since it is made anew each time. */
public final class ForThePages {

    private ForThePages() {}

    /** A client's statement about itself, for the token endpoint. */
    public static String assertionOf(RunningRegister register, String clientId) {
        return new Tokens(register).assertionOf(clientId).signed();
    }

    /** The token of somebody who has signed in to act for a citizen; both by their keys in the sandbox. */
    public static String tokenOf(RunningRegister register, String who, String forWhom) {
        return SignIn.through(register, "sundhed-dk", "patient/Consent.crs patient/AuditEvent.rs")
                .tokenFor(Form.of("who", who, "loa", "High", "acting_for", forWhom));
    }
}
