package dk.fravalg.it.docs;

import dk.fravalg.it.tokens.ForThePages;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;

/**
 * Who sends a printed request, and what the signs in it stand for.
 *
 * @param who {@code nobody}, a client, {@code citizen nancyann}, or {@code citizen bruno for nancyann}
 */
record Asker(RunningRegister register, String who) {

    /** A printed text with a token in the place of {@code {token}}, and so on. */
    String filled(String text) {
        String filled = text.replace(PrintedBase.PRINTED, register.base().toString());
        if (filled.contains("{token}")) {
            filled = filled.replace("{token}", token());
        }
        if (filled.contains("{assertion}")) {
            filled = filled.replace("{assertion}", ForThePages.assertionOf(register, who));
        }
        return filled.replace("{600000 blanks}", " ".repeat(600_000));
    }

    private String token() {
        if (who.contains(" for ")) {
            String[] names = who.substring("citizen ".length()).split(" for ");
            return ForThePages.tokenOf(register, names[0], names[1]);
        }
        return Call.to(register)
                .get("/sandbox/token/" + who.replace("citizen ", "citizen/"))
                .body();
    }
}
