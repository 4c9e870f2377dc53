package dk.fravalg.server.persons.pdqm;

import static dk.fravalg.server.persons.pdqm.People.NANCY;
import static dk.fravalg.server.persons.pdqm.People.SECOND;
import static dk.fravalg.server.persons.pdqm.People.THIRD;
import static dk.fravalg.server.persons.pdqm.People.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not one clear answer within the time limits is {@code register-unavailable}, and never a guess. */
class NoClearAnswerByPdqmTest {

    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final PdqmServer server = new PdqmServer();

    @AfterEach
    void close() {
        testIsOver.countDown();
        server.close();
    }

    @Test
    void two_different_people_by_one_number() {
        server.has(patient("one", NANCY));
        server.has(patient("other", NANCY));

        isNoAnswer();
    }

    @Test
    void somebody_else_than_was_asked_about() {
        server.has(patient("other", SECOND));
        server.finds((asked, each) -> true);

        isNoAnswer();
    }

    @Test
    void a_replaced_record_whose_successor_is_missing_or_has_no_number() {
        server.has(People.replacedByReference("first", NANCY, "second"));
        isNoAnswer();

        Patient second = patient("second", SECOND);
        second.getIdentifier().clear();
        server.has(second);
        isNoAnswer();
    }

    @Test
    void a_replaced_record_whose_successors_number_leads_to_nobody() {
        server.has(People.replacedByNumber("first", NANCY, SECOND));

        isNoAnswer();
    }

    @Test
    void a_replaced_record_that_does_not_say_by_what() {
        Patient first = patient("first", NANCY);
        first.addLink().setType(LinkType.REPLACEDBY);
        server.has(first);

        isNoAnswer();
    }

    @Test
    void a_link_to_another_server_where_the_same_id_may_be_somebody_else() {
        Patient first = patient("first", NANCY);
        first.addLink()
                .setType(LinkType.REPLACEDBY)
                .getOther()
                .setReference("https://other.example/fhir/Patient/second");
        server.has(first);
        server.has(patient("second", SECOND));

        isNoAnswer();
    }

    @Test
    void records_that_replace_each_other_in_a_circle() {
        server.has(People.replacedByNumber("first", NANCY, SECOND));
        server.has(People.replacedByNumber("second", SECOND, THIRD));
        server.has(People.replacedByNumber("third", THIRD, NANCY));

        isNoAnswer();
        assertThat(server.requests()).hasSizeLessThan(20);
    }

    @Test
    void a_record_without_what_a_rule_must_know() {
        Patient nancy = patient("nancy", NANCY);
        server.has(nancy);
        nancy.setBirthDateElement(new DateType("1948"));
        isNoAnswer();
        nancy.setBirthDateElement(new DateType("1948-12-25")).getName().clear();
        isNoAnswer();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500, 503})
    void a_refusal_or_a_fault_of_the_server(int status) {
        server.failsWith(response -> response.sendError(status));

        isNoAnswer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not FHIR at all",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"exception\"}]}",
                "{\"resourceType\":\"Patient\",\"id\":\"nancy\"}"
            })
    void a_body_that_is_no_bundle(String body) {
        server.failsWith(response -> {
            response.setContentType("application/fhir+json");
            response.getWriter().write(body);
        });

        isNoAnswer();
    }

    @Test
    void a_page_for_people() {
        server.failsWith(response -> {
            response.setContentType("text/html");
            response.getWriter().write("<html><body>Log in</body></html>");
        });

        isNoAnswer();
    }

    @Test
    void an_answer_that_comes_too_late() {
        server.failsWith(response -> {
            try {
                testIsOver.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });

        isNoAnswer();
    }

    @Test
    void a_server_that_is_down() {
        String url = server.url();
        server.close();

        isNoAnswerFrom(url);
    }

    private void isNoAnswer() {
        isNoAnswerFrom(server.url());
    }

    private static void isNoAnswerFrom(String url) {
        PdqmPersonRegistry registry =
                new PdqmPersonRegistry(new PdqmSettings(url, Duration.ofMillis(500), Duration.ofMillis(500)));
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> registry.find(NANCY))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.REGISTER_UNAVAILABLE);
                    assertThat(refusal.getMessage()).doesNotContain("2512489996");
                });
    }
}
