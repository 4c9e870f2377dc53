package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.TestRefusals;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;

class DiagnosisTest {

    /** As an exception's message may quote it. */
    private static final String SECRET = "2512489996 Nancy";

    @ParameterizedTest
    @EnumSource
    void a_problem_of_the_register_is_told_as_it_is_however_deep_it_is_wrapped(Problem problem) {
        Throwable wrapped = new InternalErrorException(SECRET, new RuntimeException(new RegisterProblem(problem)));

        assertThat(Diagnosis.of(wrapped).problem().problem()).isEqualTo(problem);
        assertThat(Diagnosis.of(wrapped).status()).isEqualTo(problem.kind().httpStatus());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void each_failure_is_one_of_the_registers_problems(Throwable failure, Problem problem, int status) {
        Diagnosis diagnosis = Diagnosis.of(failure);

        assertThat(diagnosis.problem().problem()).isEqualTo(problem);
        assertThat(diagnosis.status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each_failure_is_one_of_the_registers_problems")
    void nothing_of_what_a_failure_says_is_told(Throwable failure) {
        BaseServerResponseException told = new ProblemInterceptor(TestRefusals.recorded())
                .translate(failure, new MockHttpServletRequest("GET", "/fhir/Consent"));
        IBaseOperationOutcome outcome = told.getOperationOutcome();
        String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome);

        assertThat(json + told.getMessage()).doesNotContain("2512489996", "Nancy", "Exception", "HAPI-");
    }

    static Stream<Arguments> each_failure_is_one_of_the_registers_problems() {
        return Stream.of(
                arguments(new DataFormatException(SECRET), Problem.INVALID_RESOURCE, 400),
                arguments(
                        new InvalidRequestException(SECRET, new DataFormatException(SECRET)),
                        Problem.INVALID_RESOURCE,
                        400),
                arguments(new InvalidRequestException(SECRET), Problem.INVALID_RESOURCE, 400),
                arguments(new InvalidRequestException("HAPI-0287: " + SECRET), Problem.NOT_FOUND, 404),
                arguments(new ResourceNotFoundException(SECRET), Problem.NOT_FOUND, 404),
                arguments(new ResourceGoneException(SECRET), Problem.NOT_FOUND, 404),
                arguments(new MethodNotAllowedException(SECRET), Problem.NOT_SUPPORTED, 405),
                arguments(new UnclassifiedServerFailureException(406, SECRET), Problem.INVALID_RESOURCE, 406),
                arguments(new PreconditionFailedException(SECRET), Problem.INVALID_RESOURCE, 412),
                arguments(new UnclassifiedServerFailureException(415, SECRET), Problem.INVALID_RESOURCE, 415),
                arguments(new UnprocessableEntityException(SECRET), Problem.INVALID_RESOURCE, 422),
                arguments(new DataAccessResourceFailureException(SECRET), Problem.REGISTER_UNAVAILABLE, 503),
                arguments(new CannotCreateTransactionException(SECRET), Problem.REGISTER_UNAVAILABLE, 503),
                arguments(new CannotAcquireLockException(SECRET), Problem.REGISTER_UNAVAILABLE, 503),
                arguments(new ConcurrencyFailureException(SECRET), Problem.REGISTER_UNAVAILABLE, 503),
                arguments(new QueryTimeoutException(SECRET), Problem.REGISTER_UNAVAILABLE, 503),
                arguments(
                        new InternalErrorException(SECRET, new SQLTransientConnectionException(SECRET)),
                        Problem.REGISTER_UNAVAILABLE,
                        503),
                arguments(
                        new RuntimeException(new SQLNonTransientConnectionException(SECRET)),
                        Problem.REGISTER_UNAVAILABLE,
                        503),
                arguments(
                        new JDBCConnectionException(SECRET, new SQLException(SECRET)),
                        Problem.REGISTER_UNAVAILABLE,
                        503),
                arguments(new InternalErrorException(SECRET), Problem.INTERNAL, 500),
                arguments(new NullPointerException(SECRET), Problem.INTERNAL, 500),
                arguments(new StackOverflowError(SECRET), Problem.INTERNAL, 500));
    }

    @Test
    void a_place_that_the_strict_parser_names_is_told() {
        Diagnosis diagnosis = Diagnosis.of(new StrictParsing.Refused("unknown element colour"));

        assertThat(diagnosis.problem().detail()).contains("unknown element colour");
        assertThat(diagnosis.status()).isEqualTo(400);
    }

    @Test
    void a_failure_that_is_its_own_cause_is_found_out() {
        RuntimeException one = new RuntimeException(SECRET);
        RuntimeException other = new RuntimeException(SECRET, one);
        one.initCause(other);

        assertThat(Diagnosis.of(one).problem().problem()).isEqualTo(Problem.INTERNAL);
    }

    @Test
    void a_trace_for_the_log_has_classes_and_places_and_no_words() {
        String trace = SafeTrace.of(new IllegalStateException(SECRET, new RuntimeException(SECRET)));

        assertThat(trace)
                .contains("java.lang.IllegalStateException at dk.fravalg", "caused by java.lang.RuntimeException");
        assertThat(List.of(trace.split(" ", -1))).doesNotContain("2512489996", "Nancy");
    }

    @Test
    void a_header_that_the_firewall_does_not_let_be_read_is_the_callers_mistake() {
        Diagnosis diagnosis = Diagnosis.of(new IllegalStateException(new RequestRejectedException("not allowed")));

        assertThat(diagnosis.problem().problem()).isEqualTo(Problem.INVALID_RESOURCE);
        assertThat(diagnosis.status()).isEqualTo(400);
    }
}
