package dk.fravalg.model.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries a refusal from where it is found to the door that has to answer.
 *
 * <p>For what a caller could not foresee, and for doors that turn a refused outcome into an answer; inside the model,
 * refusals are values. The message holds the codes and the detail, and so may be logged.
 */
public final class RegisterProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;
    private final @Nullable String detail;
    private final @Nullable Duration retryAfter;
    private final boolean repeated;

    /** A refusal for one reason. */
    public RegisterProblem(Problem problem) {
        this(List.of(problem), null, null, false);
    }

    /**
     * A refusal for one reason, told more closely.
     *
     * @param detail says where or what, for example {@code Consent.dateTime is missing}; never personal data
     */
    public RegisterProblem(Problem problem, String detail) {
        this(List.of(problem), detail, null, false);
    }

    /**
     * A refusal for several reasons at once.
     *
     * @param problems all reasons, the leading one first; never empty
     * @throws IllegalArgumentException when the list is empty
     */
    public RegisterProblem(List<Problem> problems) {
        this(List.copyOf(problems), null, null, false);
    }

    private RegisterProblem(
            List<Problem> problems, @Nullable String detail, @Nullable Duration retryAfter, boolean repeated) {
        super(messageOf(problems, detail));
        this.problems = problems;
        this.detail = detail;
        this.retryAfter = retryAfter;
        this.repeated = repeated;
    }

    /**
     * The same refusal, that says when to try again.
     *
     * @param wait how long the caller must wait, not negative; told in whole seconds, rounded up, and never as 0
     */
    public RegisterProblem retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return new RegisterProblem(problems, detail, Duration.ofSeconds(seconds), repeated);
    }

    /** The same refusal, given to somebody who was given it a moment ago: it is told, and need not be recorded again. */
    public RegisterProblem repeated() {
        return new RegisterProblem(problems, detail, retryAfter, true);
    }

    /** Whether the same was told to the same caller a moment ago. */
    public boolean isRepeated() {
        return repeated;
    }

    /** How long to wait before the same may succeed, in whole seconds (RFC 9110 § 10.2.3); empty when nobody can say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static String messageOf(List<Problem> problems, @Nullable String detail) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal has at least one reason.");
        }
        String codes = problems.stream().map(Problem::code).collect(Collectors.joining(", "));
        return detail == null ? codes : codes + ": " + detail;
    }

    /** The leading reason; it decides the HTTP status. */
    public Problem problem() {
        return problems.get(0);
    }

    /** All reasons, the leading one first; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where or what, without personal data; empty when the problem says enough. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
