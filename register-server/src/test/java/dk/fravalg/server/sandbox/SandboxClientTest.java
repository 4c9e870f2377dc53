package dk.fravalg.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.access.ClientCertificate;
import dk.fravalg.server.platform.SigningKey;
import dk.fravalg.server.sandbox.certificates.TestAuthority;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxClientTest {

    private final SandboxTokens tokens = new SandboxTokens(
            SigningKey.generate(), "http://localhost:8080/sandbox", "http://localhost:8080/fhir", new TestTime());

    @Test
    void the_clients_are_those_of_the_contract() {
        assertThat(Arrays.stream(SandboxClient.values()).map(SandboxClient::clientId))
                .containsExactly(
                        "eoj-hilleroed",
                        "eoj-aarhus",
                        "hospital-midt",
                        "ambulance-hovedstaden",
                        "gp-hilleroed",
                        "stamkort",
                        "sundhed-dk",
                        "desk",
                        "bedside",
                        "auditor",
                        "operator");
        assertThat(SandboxClient.EOJ_HILLEROED.municipality()).isEqualTo("0219");
        assertThat(SandboxClient.EOJ_AARHUS.municipality()).isEqualTo("0751");
        assertThat(SandboxClient.HOSPITAL_MIDT.region()).isEqualTo("DK-82");
        assertThat(SandboxClient.AMBULANCE_HOVEDSTADEN.region()).isEqualTo("DK-84");
        assertThat(SandboxClient.DESK.role()).isEqualTo(Role.CLERK);
        assertThat(SandboxClient.ofId("no-such")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_clients_token_says_who_it_is_for_an_hour_of_real_time(SandboxClient client) throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens.forClient(client)).getJWTClaimsSet();

        assertThat(SandboxClient.ofId(claims.getSubject())).contains(client);
        assertThat(claims.getStringClaim("role")).isEqualTo(client.role().code());
        assertThat(claims.getStringClaim("organisation")).isEqualTo(client.organisation());
        assertThat(claims.getStringClaim("scope")).isEqualTo(client.scope());
        assertThat(claims.getAudience()).containsExactly("http://localhost:8080/fhir");
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(TestTime.START.plus(Duration.ofHours(1)));
        assertThat(claims.getStringClaim("cvr")).isEqualTo(client.cvr()).matches("99[0-9]{6}");
        assertThat(claims.getClaim("cnf")).isNull();
        assertThat(claims.getClaims().containsKey("region"))
                .isEqualTo(!client.region().isEmpty());
    }

    @Test
    void each_client_is_of_another_organisation_and_always_of_the_same() {
        assertThat(Arrays.stream(SandboxClient.values()).map(SandboxClient::cvr))
                .doesNotHaveDuplicates();
        assertThat(SandboxClient.EOJ_HILLEROED.cvr()).isEqualTo("99553314");
    }

    @Test
    void a_token_is_bound_to_the_certificate_that_was_shown() throws Exception {
        ClientCertificate shown = new ClientCertificate(new TestAuthority().certificate("good"));
        String token = tokens.forClient(SandboxClient.EOJ_HILLEROED, Optional.of(shown));

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaim("cnf"))
                .isEqualTo(Map.of("x5t#S256", shown.thumbprint()));
    }

    @Test
    void a_citizens_token_has_the_number_and_the_level_that_the_register_asks_for() throws Exception {
        SandboxPerson nancy = MadeUpPeople.asOf(LocalDate.of(2026, 11, 25)).stream()
                .filter(person -> person.key().equals("nancyann"))
                .findFirst()
                .orElseThrow();
        JWTClaimsSet claims = SignedJWT.parse(tokens.forCitizen(nancy)).getJWTClaimsSet();

        assertThat(claims.getStringClaim("cpr")).isEqualTo("2512489996");
        assertThat(claims.getStringClaim("loa")).isEqualTo("Substantial");
        assertThat(claims.getStringClaim("scope")).isEqualTo("patient/Consent.crs patient/AuditEvent.rs");
        assertThat(claims.getSubject()).isEqualTo("nancyann");
    }
}
