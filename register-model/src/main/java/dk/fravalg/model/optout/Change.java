package dk.fravalg.model.optout;

import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.problem.Problem;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What came of asking an {@link OptOut} to change. */
public sealed interface Change permits Change.Changed, Change.Unchanged, Change.Refused {

    /** Asks for an answer to each case, so that none is forgotten. */
    <T> T fold(
            BiFunction<OptOut, OptOutEvent, T> ifChanged,
            Function<OptOut, T> ifUnchanged,
            Function<Problem, T> ifRefused);

    /**
     * It changed: the new version is to be stored and the event to be told, together.
     *
     * @param optOut the opt-out after the change
     * @param event tells of the change, and of the same opt-out
     */
    record Changed(OptOut optOut, OptOutEvent event) implements Change {
        @Override
        public <T> T fold(
                BiFunction<OptOut, OptOutEvent, T> ifChanged,
                Function<OptOut, T> ifUnchanged,
                Function<Problem, T> ifRefused) {
            return ifChanged.apply(optOut, event);
        }
    }

    /**
     * There was nothing to change: what was asked for is so already, or it is not time yet.
     *
     * @param optOut the opt-out as it was
     */
    record Unchanged(OptOut optOut) implements Change {
        @Override
        public <T> T fold(
                BiFunction<OptOut, OptOutEvent, T> ifChanged,
                Function<OptOut, T> ifUnchanged,
                Function<Problem, T> ifRefused) {
            return ifUnchanged.apply(optOut);
        }
    }

    /**
     * The change is not legal in this state; nothing happened.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements Change {
        @Override
        public <T> T fold(
                BiFunction<OptOut, OptOutEvent, T> ifChanged,
                Function<OptOut, T> ifUnchanged,
                Function<Problem, T> ifRefused) {
            return ifRefused.apply(problem);
        }
    }
}
