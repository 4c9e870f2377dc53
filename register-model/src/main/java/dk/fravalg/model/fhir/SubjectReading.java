package dk.fravalg.model.fhir;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.UnreadableCpr;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import java.util.function.Function;

/** Reads the identifier that a lookup asks by: a CPR number, or why it is none. */
public final class SubjectReading {

    private SubjectReading() {}

    /** Answers by case: the number, or why nothing can be told about such an identifier. */
    public static <T> T fold(
            AskedIdentifier asked, Function<CprNumber, T> ifNumber, Function<CannotTellReason, T> ifNot) {
        if (asked.value().isEmpty() || asked.system().isEmpty()) {
            return ifNot.apply(CannotTellReason.INVALID_IDENTIFIER);
        }
        if (!asked.system().equals(Canonical.CPR)) {
            return ifNot.apply(CannotTellReason.UNSUPPORTED_IDENTIFIER);
        }
        return CprIdentifier.read(asked.value()).fold(ifNumber, unreadable -> ifNot.apply(reason(unreadable)));
    }

    private static CannotTellReason reason(UnreadableCpr unreadable) {
        return unreadable == UnreadableCpr.REPLACEMENT_NUMBER
                ? CannotTellReason.UNSUPPORTED_IDENTIFIER
                : CannotTellReason.INVALID_IDENTIFIER;
    }
}
