package dk.fravalg.it.starting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.fhir.Json;
import dk.fravalg.running.RegisterProgram;
import dk.fravalg.running.RegisterProgram.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The live register has no default that anybody could forget to change: it does not start until it is told all. */
@Tag("once")
class LiveCompositionIT {

    private static final String LIVE = "--spring.profiles.active=live";

    @Test
    void with_nothing_configured_it_names_all_that_is_missing_and_ends() {
        Outcome outcome = RegisterProgram.inFreshDirectory().run(List.of(LIVE, "--server.port=0"));

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.output())
                .contains(
                        "spring.datasource.url",
                        "register.access.audience",
                        "register.access.issuers[0].issuer",
                        "register.access.issuers[0].jwks-uri",
                        "register.access.issuers[0].roles",
                        "register.access.client-certificate-from",
                        "register.attestation-key",
                        "register.persons.pdqm.url");
    }

    @Test
    void each_line_of_its_log_is_an_object_for_those_who_collect_logs() {
        Outcome outcome = RegisterProgram.inFreshDirectory().run(List.of(LIVE, "--server.port=0"));

        assertThat(outcome.output().lines().filter(line -> line.startsWith("{")).toList())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(Json.read(line).get("message").asText()).isNotBlank());
        assertThat(outcome.output().lines().filter(line -> line.contains("register.attestation-key")))
                .allMatch(line -> line.startsWith("{"));
    }

    @Test
    void the_embedded_database_is_not_for_the_living() {
        Outcome outcome = RegisterProgram.inFreshDirectory()
                .run(List.of(
                        LIVE,
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:live",
                        "--register.access.audience=https://register.example/fhir",
                        "--register.access.issuers[0].issuer=https://issuer.example",
                        "--register.access.issuers[0].jwks-uri=https://issuer.example/keys",
                        "--register.attestation-key=key.json",
                        "--register.persons.pdqm.url=https://persons.example/fhir"));

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.output()).contains("spring.datasource.url must lead to PostgreSQL");
    }

    @Test
    void an_issuer_whose_keys_come_over_an_open_wire_is_refused() {
        Outcome outcome = RegisterProgram.inFreshDirectory()
                .run(List.of(
                        LIVE,
                        "--server.port=0",
                        "--register.access.issuers[0].issuer=http://issuer.example",
                        "--register.access.issuers[0].jwks-uri=http://issuer.example/keys"));

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.output()).contains("jwks-uri must be an https URL", "issuer must be an https URL");
    }

    @Test
    void a_word_that_is_no_command_is_answered_with_those_that_are() {
        Outcome outcome = RegisterProgram.inFreshDirectory().run(List.of("delete-everything"));

        assertThat(outcome.exitCode()).isEqualTo(64);
        assertThat(outcome.output()).contains("reconcile", "rebuild-lookup");
    }
}
