package dk.fravalg.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fravalg.server.platform.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

class LiveRequirementsTest {

    private static final Map<String, String> ALL = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db.example/register",
            "register.access.audience", "https://fravalg.example/fhir",
            "register.access.issuers[0].issuer", "https://issuer.example",
            "register.access.issuers[0].jwks-uri", "https://issuer.example/keys",
            "register.access.issuers[0].roles", "system,clerk",
            "register.attestation-key", "/etc/register/attestation.jwk",
            "register.audit-key", "/etc/register/audit.jwk",
            "register.audit.checkpoints", "/var/lib/register/checkpoints",
            "register.persons.pdqm.url", "https://pdqm.example/fhir");

    @Test
    void with_all_that_it_needs_it_goes_on() {
        assertThatCode(() -> check(environment())).doesNotThrowAnyException();
    }

    @Test
    void with_nothing_it_names_all_that_is_missing_at_once() {
        assertThatExceptionOfType(LiveRequirements.NotReadyToLive.class)
                .isThrownBy(() -> check(new MockEnvironment()))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(ALL.keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, ''",
        "spring.datasource.url, jdbc:h2:mem:x",
        "spring.datasource.url, jdbc:h2:file:./jdbc:postgresql:",
        "register.access.audience, ''",
        "register.access.audience, ' '",
        "register.access.issuers[0].issuer, ''",
        "register.access.issuers[0].issuer, http://issuer.example",
        "register.access.issuers[0].issuer, not a url",
        "register.access.issuers[0].jwks-uri, ''",
        "register.access.issuers[0].jwks-uri, http://issuer.example/keys",
        "register.access.issuers[0].jwks-uri, file:/etc/keys",
        "register.access.issuers[0].issuer, https://sandbox.example/sandbox",
        "register.access.issuers[0].issuer, https://sandbox.example/sandbox/",
        "register.access.issuers[0].issuer, https://localhost",
        "register.access.issuers[0].issuer, https://LocalHost.:8443/issuer",
        "register.access.issuers[0].issuer, https://login.localhost",
        "register.access.issuers[0].issuer, https://127.0.0.1",
        "register.access.issuers[0].issuer, https://127.1.2.3/issuer",
        "register.access.issuers[0].issuer, 'https://[::1]/issuer'",
        "register.access.issuers[0].issuer, 'https://[0:0:0:0:0:0:0:1]'",
        "register.access.issuers[0].issuer, 'https://[::ffff:127.0.0.1]'",
        "register.access.issuers[0].issuer, https:/issuer.example",
        "register.access.issuers[0].jwks-uri, https://localhost/keys",
        "register.access.issuers[0].jwks-uri, https://127.0.0.1:8443/keys",
        "register.access.issuers[0].jwks-uri, 'https://[::1]/keys'",
        "register.access.issuers[0].jwks-uri, https://0.0.0.0/keys",
        "register.access.issuers[0].roles, ''",
        "register.access.issuers[0].roles, ','",
        "register.access.issuers[0].roles, doctor",
        "register.access.issuers[0].roles, 'system,doctor'",
        "register.access.issuers[0].roles, register",
        "register.access.issuers[0].roles, unidentified",
        "register.attestation-key, ''",
        "register.audit-key, ''",
        "register.audit.checkpoints, ''",
        "register.persons.pdqm.url, ''",
        "register.persons.pdqm.url, http://pdqm.example/fhir"
    })
    void one_that_is_wrong_is_named_and_no_other(String setting, String value) {
        MockEnvironment environment = environment().withProperty(setting, value);

        assertThatExceptionOfType(LiveRequirements.NotReadyToLive.class)
                .isThrownBy(() -> check(environment))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).contains(setting);
                    assertThat(ALL.keySet().stream().filter(refusal.getMessage()::contains))
                            .containsExactly(setting);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "register.smart.token-endpoint, http://issuer.example/token",
        "register.smart.authorization-endpoint, issuer.example/authorize",
        "register.smart.jwks-uri, file:/etc/keys"
    })
    void what_clients_are_told_may_be_left_out_but_not_be_wrong(String setting, String value) {
        MockEnvironment environment = environment().withProperty(setting, value);

        assertThatExceptionOfType(LiveRequirements.NotReadyToLive.class)
                .isThrownBy(() -> check(environment))
                .withMessageContaining(setting + " must be an https URL");
    }

    @Test
    void a_second_issuer_is_held_to_the_same() {
        MockEnvironment environment = environment()
                .withProperty("register.access.issuers[1].issuer", "http://other.example")
                .withProperty("register.access.issuers[1].jwks-uri", "https://other.example/keys");

        assertThatExceptionOfType(LiveRequirements.NotReadyToLive.class)
                .isThrownBy(() -> check(environment))
                .withMessageContaining("register.access.issuers[1].issuer")
                .withMessageNotContaining("register.access.issuers[1].jwks-uri");
    }

    @Test
    void roles_may_be_named_one_by_one() {
        MockEnvironment environment = environment()
                .withProperty("register.access.issuers[0].roles", "")
                .withProperty("register.access.issuers[0].roles[0]", "system")
                .withProperty("register.access.issuers[0].roles[1]", "citizen");
        assertThatCode(() -> check(environment)).doesNotThrowAnyException();

        environment.setProperty("register.access.issuers[0].roles[1]", "doctor");
        assertThatExceptionOfType(LiveRequirements.NotReadyToLive.class)
                .isThrownBy(() -> check(environment))
                .withMessageContaining("register.access.issuers[0].roles");
    }

    @Test
    void a_key_that_a_sandbox_made_for_itself_is_everybodys(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("key.jwk");
        for (String setting : List.of("register.attestation-key", "register.audit-key")) {
            MockEnvironment environment = environment().withProperty(setting, key.toString());
            String made = SigningKey.generate().privateJwk();

            Files.writeString(key, made.replaceFirst("\"kid\":\"", "\"kid\":\"sandbox-"));
            assertThatExceptionOfType(LiveRequirements.NotReadyToLive.class)
                    .isThrownBy(() -> check(environment))
                    .withMessageContaining(setting + " must not be a sandbox's key");

            Files.writeString(key, made);
            assertThatCode(() -> check(environment)).doesNotThrowAnyException();
        }
    }

    @Test
    void where_systems_must_show_certificates_there_is_a_way_to_show_them() {
        MockEnvironment environment = environment().withProperty("register.access.certificate-bound-systems", "true");
        assertThatExceptionOfType(LiveRequirements.NotReadyToLive.class)
                .isThrownBy(() -> check(environment))
                .withMessageContaining("register.access.client-certificate-from")
                .withMessageContaining("server.ssl.client-auth");

        assertThatCode(() -> check(environment().withProperty("server.ssl.client-auth", "want")))
                .doesNotThrowAnyException();
        environment.setProperty("register.access.client-certificate-from", "10.1.2.3");
        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    @Test
    void the_live_register_does_not_start_on_what_the_jar_brings_along() {
        SpringApplicationBuilder live = new SpringApplicationBuilder(RegisterCore.class)
                .web(WebApplicationType.NONE)
                .profiles("live")
                .logStartupInfo(false);

        assertThatThrownBy(live::run)
                .isInstanceOf(LiveRequirements.NotReadyToLive.class)
                .hasMessageContainingAll(ALL.keySet().toArray(String[]::new));
    }

    private static MockEnvironment environment() {
        MockEnvironment environment = new MockEnvironment();
        ALL.forEach(environment::setProperty);
        return environment;
    }

    private static void check(MockEnvironment environment) {
        LiveRequirements requirements = new LiveRequirements();
        requirements.setEnvironment(environment);
        requirements.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
