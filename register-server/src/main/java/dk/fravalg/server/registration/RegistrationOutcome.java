package dk.fravalg.server.registration;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** How an attempt to register went. */
public sealed interface RegistrationOutcome {

    /** Answers by case. */
    <T> T fold(
            Function<OptOutId, T> ifRegistered,
            Function<OptOutId, T> ifAlreadyOpen,
            Function<List<Problem>, T> ifRefused);

    /** It is registered, and waits. */
    record Registered(OptOutId id) implements RegistrationOutcome {
        @Override
        public <T> T fold(
                Function<OptOutId, T> ifRegistered,
                Function<OptOutId, T> ifAlreadyOpen,
                Function<List<Problem>, T> ifRefused) {
            return ifRegistered.apply(id);
        }
    }

    /** The citizen has an open opt-out already; nothing changed. */
    record AlreadyOpen(OptOutId id) implements RegistrationOutcome {
        @Override
        public <T> T fold(
                Function<OptOutId, T> ifRegistered,
                Function<OptOutId, T> ifAlreadyOpen,
                Function<List<Problem>, T> ifRefused) {
            return ifAlreadyOpen.apply(id);
        }
    }

    /**
     * It may not be registered.
     *
     * @param reasons all of them, never empty
     */
    record Refused(List<Problem> reasons) implements RegistrationOutcome {
        @Override
        public <T> T fold(
                Function<OptOutId, T> ifRegistered,
                Function<OptOutId, T> ifAlreadyOpen,
                Function<List<Problem>, T> ifRefused) {
            return ifRefused.apply(reasons);
        }
    }
}
