package dk.fravalg.model.problem;

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

    /** A refusal for one reason. */
    public RegisterProblem(Problem problem) {
        this(List.of(problem), null);
    }

    /**
     * A refusal for one reason, told more closely.
     *
     * @param detail says where or what, for example {@code Consent.dateTime is missing}; never personal data
     */
    public RegisterProblem(Problem problem, String detail) {
        this(List.of(problem), detail);
    }

    /**
     * A refusal for several reasons at once.
     *
     * @param problems all reasons, the leading one first; never empty
     * @throws IllegalArgumentException when the list is empty
     */
    public RegisterProblem(List<Problem> problems) {
        this(List.copyOf(problems), null);
    }

    private RegisterProblem(List<Problem> problems, @Nullable String detail) {
        super(messageOf(problems, detail));
        this.problems = problems;
        this.detail = detail;
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
