package dk.fravalg.model.status;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One of the register's three answers about one citizen.
 *
 * <p>Resuscitation is the default wherever the answer is not {@link InForce}: the opt-out binds the health professional
 * who knows of it (sundhedsloven § 25 a(4)). {@link CannotTell} is never folded into one of the other two.
 */
public sealed interface ResuscitationStatus {

    /** The word of the answer as it goes out: {@code in-force}, {@code none} or {@code cannot-tell}. */
    String code();

    /** Answers by case; the compiler sees to it that none is forgotten. */
    <T> T fold(Function<InForce, T> ifInForce, Supplier<T> ifNone, Function<CannotTell, T> ifUnknown);

    /**
     * A committed opt-out whose waiting period is over and that nothing has ended.
     *
     * @param effectiveFrom the moment it took effect, never later than the answer's own
     * @param optOut the Consent that holds it
     * @param name for reading back to the right person
     * @param birthDate from the CPR register, not from the digits of the number
     * @param age whole years on the Danish date of the answer
     */
    record InForce(Instant effectiveFrom, OptOutId optOut, PersonName name, LocalDate birthDate, int age)
            implements ResuscitationStatus {
        @Override
        public String code() {
            return "in-force";
        }

        @Override
        public <T> T fold(Function<InForce, T> ifInForce, Supplier<T> ifNone, Function<CannotTell, T> ifUnknown) {
            return ifInForce.apply(this);
        }
    }

    /** No opt-out in force: none registered, or waiting, withdrawn, ended or invalid; the difference is not told. */
    record NoOptOut() implements ResuscitationStatus {
        @Override
        public String code() {
            return "none";
        }

        @Override
        public <T> T fold(Function<InForce, T> ifInForce, Supplier<T> ifNone, Function<CannotTell, T> ifUnknown) {
            return ifNone.get();
        }
    }

    /** The register cannot answer for this row, and says why. */
    record CannotTell(CannotTellReason reason) implements ResuscitationStatus {
        @Override
        public String code() {
            return "cannot-tell";
        }

        @Override
        public <T> T fold(Function<InForce, T> ifInForce, Supplier<T> ifNone, Function<CannotTell, T> ifUnknown) {
            return ifUnknown.apply(this);
        }
    }
}
