package dk.fravalg.it.access;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;

/** Everybody by name, and everything that can be tried with Nancy's opt-out, which is in force. */
abstract class Attempts extends Scene {

    final Citizen nancy = citizens.nancy();

    Answer attempt(Caller who, String what, String consent) {
        return switch (what) {
            case "registers" -> who.registers(OptOutForm.of(nancy));
            case "withdraws" -> who.withdraws(consent);
            case "invalidates" -> who.invalidates(consent, "wrong-person", "A note.");
            case "reads" -> who.reads(consent);
            case "history" -> who.readsHistory(consent);
            case "searches" -> who.searchesFor(nancy);
            case "looks-up" -> who.asks(LookupForm.about(nancy));
            default -> throw new IllegalArgumentException(what);
        };
    }

    Caller named(String who) {
        return switch (who) {
            case "nancy" -> nancy;
            case "bruno" -> citizens.bruno();
            case "clerk" -> clerk;
            case "ambulanceCrew" -> ambulanceCrew;
            case "hospital" -> hospital;
            case "auditor" -> auditor;
            case "operator" -> operator;
            case "portalSystem" -> portalSystem;
            case "nobody" -> nobody;
            default -> throw new IllegalArgumentException(who);
        };
    }
}
