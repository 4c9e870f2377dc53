package dk.fravalg.server.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.access.UnreadableHeader;
import dk.fravalg.server.platform.Correlation;
import dk.fravalg.server.platform.DatabaseOutage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the register's problems a failure is, and the HTTP status it is sent with.
 *
 * @param problem the refusal as the caller sees it
 * @param status mostly the problem's own; where HTTP has a closer one for the same problem, that
 */
record Diagnosis(RegisterProblem problem, int status) {

    /** How HAPI's messages begin: "root request", "path", "two operations", "unexpected token", "does not know how to". */
    private static final List<String> NOT_OFFERED =
            List.of("HAPI-0287", "HAPI-0298", "HAPI-0299", "HAPI-0300", "HAPI-0303");

    private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

    static Diagnosis of(Throwable failure) {
        return find(failure, RegisterProblem.class)
                .map(Diagnosis::as)
                .or(() -> find(failure, DataFormatException.class).map(e -> unreadable(failure)))
                .or(() -> UnreadableHeader.isBehind(failure) ? Optional.of(badHeader()) : Optional.empty())
                .or(() -> isOfReading(failure) ? Optional.of(unreadable(failure)) : Optional.empty())
                .or(() -> DatabaseOutage.isBehind(failure)
                        ? Optional.of(as(new RegisterProblem(Problem.REGISTER_UNAVAILABLE)))
                        : Optional.empty())
                .or(() -> find(failure, BaseServerResponseException.class).map(Diagnosis::ofHapi))
                .orElseGet(() -> internal(failure));
    }

    private static Diagnosis as(RegisterProblem problem) {
        return new Diagnosis(problem, problem.problem().kind().httpStatus());
    }

    /** Only found where somebody reads the header, which is after the gate. */
    private static Diagnosis badHeader() {
        return new Diagnosis(
                new RegisterProblem(Problem.INVALID_RESOURCE, "a header holds a character that none may hold"), 400);
    }

    private static Diagnosis unreadable(Throwable failure) {
        String detail = find(failure, StrictParsing.Refused.class)
                .map(StrictParsing.Refused::where)
                .orElse("the body is not readable FHIR");
        return new Diagnosis(new RegisterProblem(Problem.INVALID_RESOURCE, detail), 400);
    }

    /** HAPI's parser stumbles over some shapes, such as an array within an array, instead of refusing them. */
    private static boolean isOfReading(Throwable failure) {
        return failure instanceof RuntimeException
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("parseResource")
                                && frame.getClassName().startsWith("ca.uhn.fhir.parser."));
    }

    private static Diagnosis ofHapi(BaseServerResponseException failure) {
        return switch (failure.getStatusCode()) {
            case 404, 410 -> as(new RegisterProblem(Problem.NOT_FOUND));
            case 405 -> as(new RegisterProblem(Problem.NOT_SUPPORTED));
            case 400 ->
                isUnknownInteraction(failure)
                        ? as(new RegisterProblem(Problem.NOT_FOUND))
                        : new Diagnosis(new RegisterProblem(Problem.INVALID_RESOURCE), 400);
            case 406, 412, 413, 415, 422 ->
                new Diagnosis(new RegisterProblem(Problem.INVALID_RESOURCE), failure.getStatusCode());
            default -> internal(failure);
        };
    }

    /** HAPI says 400 for an operation, a path or an interaction that nobody offers; for the caller it is not there. */
    private static boolean isUnknownInteraction(BaseServerResponseException failure) {
        String message = String.valueOf(failure.getMessage());
        return NOT_OFFERED.stream().anyMatch(message::startsWith);
    }

    /** Logs the classes and where they were thrown, and none of the messages: those may quote personal data. */
    private static Diagnosis internal(Throwable failure) {
        LOG.error(
                "INTERNAL An unforeseen failure correlation={} trace={}", Correlation.current(), SafeTrace.of(failure));
        return as(new RegisterProblem(Problem.INTERNAL, "correlation id " + Correlation.current()));
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
