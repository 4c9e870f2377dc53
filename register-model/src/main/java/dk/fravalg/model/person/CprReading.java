package dk.fravalg.model.person;

import java.util.Optional;
import java.util.function.Function;

/** What came of reading a text as a CPR number: the number, or why it is none. Made by {@link CprNumber#read}. */
public sealed interface CprReading permits CprReading.Readable, CprReading.Unreadable {

    /** Asks for an answer to either case, so that none is forgotten. */
    <T> T fold(Function<CprNumber, T> ifReadable, Function<UnreadableCpr, T> ifNot);

    /** The number; empty when the text was none. */
    default Optional<CprNumber> number() {
        return fold(Optional::of, reason -> Optional.empty());
    }

    /** The text was a CPR number. That somebody bears it, only the CPR register can say. */
    record Readable(CprNumber cpr) implements CprReading {
        @Override
        public <T> T fold(Function<CprNumber, T> ifReadable, Function<UnreadableCpr, T> ifNot) {
            return ifReadable.apply(cpr);
        }
    }

    /** The text was no CPR number. It is not kept, since it may still be somebody's, mistyped. */
    record Unreadable(UnreadableCpr reason) implements CprReading {
        @Override
        public <T> T fold(Function<CprNumber, T> ifReadable, Function<UnreadableCpr, T> ifNot) {
            return ifNot.apply(reason);
        }
    }
}
