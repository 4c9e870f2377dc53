package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SMART Backend Services (SMART App Launch 2.2.0), as Inferno's test kit asks for it, and what a token is good for. */
class BackendServicesIT extends Scene {

    private static final String CREW = "ambulance-hovedstaden";

    private final Tokens tokens = new Tokens(register);

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    @Tag("ASVS-10.4.16")
    void a_client_gets_a_token_by_a_key_of_either_kind_and_without_client_id(String kind) {
        Assertion assertion = Assertion.by(CREW, tokens.keyOf(CREW, kind), tokens.url());

        Answer answer = tokens.asks(Form.backendServices(assertion.signed(), "system/Consent.rs"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        JsonNode body = Json.read(answer.body());
        assertThat(body.get("token_type").asText()).isEqualToIgnoringCase("bearer");
        assertThat(body.get("expires_in").isNumber()).isTrue();
        assertThat(body.get("expires_in").asInt()).isPositive().isLessThanOrEqualTo(300);
        assertThat(body.get("scope").asText()).isEqualTo("system/Consent.rs");
        assertThat(body.has("refresh_token")).isFalse();
        assertThat(body.has("id_token")).isFalse();
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.header("Pragma")).contains("no-cache");
        assertThat(somebodyWithToken(body.get("access_token").asText())
                        .asks(LookupForm.about(citizens.nancy()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("ASVS-9.2.3")
    @Tag("ASVS-9.2.1")
    void a_token_says_whose_it_is_and_ends_by_real_time() throws Exception {
        sandbox.clockAdvances(SEVEN_DAYS);
        SignedJWT token = SignedJWT.parse(tokens.tokenOf("eoj-hilleroed", "system/Consent.rs"));
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(claims.getIssuer()).isEqualTo(register.base() + "/sandbox");
        assertThat(claims.getAudience()).containsExactly(register.base() + "/fhir");
        assertThat(claims.getSubject()).isEqualTo("eoj-hilleroed");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("eoj-hilleroed");
        assertThat(claims.getStringClaim("role")).isEqualTo("system");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("Hillerød Kommune");
        assertThat(claims.getStringClaim("municipality")).isEqualTo("0219");
        assertThat(claims.getExpirationTime().toInstant())
                .isBefore(Instant.now().plusSeconds(301));
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "system/Consent.r, 200",
        "system/Consent.s, 200",
        "system/Consent.rs system/Group.r, 200",
        "system/Subscription.cruds system/Group.cruds system/Consent.rs, 200",
        "system/Consent.rs user/Consent.rs, 400",
        "system/Consent.c, 400",
        "system/*.rs, 400",
        "openid, 400"
    })
    @Tag("ASVS-10.4.11")
    void what_is_asked_is_granted_as_asked_or_all_of_it_is_refused(String scope, int status) {
        Answer answer = tokens.asks(
                Form.backendServices(tokens.assertionOf("eoj-aarhus").signed(), scope));

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        if (status == 200) {
            assertThat(Json.read(answer.body()).get("scope").asText().split(" "))
                    .containsExactlyInAnyOrder(scope.split(" "));
        } else {
            assertThat(Json.read(answer.body()).get("error").asText()).isEqualTo("invalid_scope");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eoj-hilleroed, system/Consent.rs",
        "eoj-aarhus, system/Consent.rs",
        "hospital-midt, system/Consent.rs",
        "ambulance-hovedstaden, system/Consent.rs",
        "gp-hilleroed, system/Consent.rs",
        "stamkort, system/Consent.rs",
        "desk, user/Consent.cruds",
        "bedside, user/Consent.rs",
        "auditor, user/AuditEvent.rs",
        "operator, system/Operation.x"
    })
    void every_seeded_client_gets_what_it_is_registered_for(String client, String scope) {
        Answer answer =
                tokens.asks(Form.backendServices(tokens.assertionOf(client).signed(), scope));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    @Test
    void whoever_sends_a_secret_in_the_header_is_told_by_the_header() {
        Answer answer = Call.to(register)
                .with("Authorization", "Basic ZW9qOnNlY3JldA==")
                .withText(Form.TYPE, "grant_type=client_credentials&scope=system/Consent.rs")
                .post(Tokens.TOKEN);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
    }

    @Test
    void a_token_can_be_asked_about_by_key_or_by_a_token() {
        String token = tokens.tokenOf(CREW, "system/Consent.rs");
        Form byKey = Form.of(
                "token",
                token,
                "client_assertion_type",
                Tokens.ASSERTION_TYPE,
                "client_assertion",
                tokens.assertionOf("hospital-midt").signed());

        JsonNode known =
                Json.read(tokens.sends("/sandbox/oauth2/introspect", byKey).body());
        assertThat(known.get("active").asBoolean()).isTrue();
        assertThat(known.get("client_id").asText()).isEqualTo(CREW);
        assertThat(known.get("scope").asText()).isEqualTo("system/Consent.rs");
        assertThat(known.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());

        Answer byToken = Call.to(register)
                .withToken(token)
                .withText(Form.TYPE, Form.of("token", token).encoded())
                .post("/sandbox/oauth2/introspect");
        assertThat(Json.read(byToken.body()).get("active").asBoolean())
                .as("%s", byToken)
                .isTrue();
        Answer unknown = Call.to(register)
                .withToken(token)
                .withText(Form.TYPE, "token=invalid_token_value")
                .post("/sandbox/oauth2/introspect");
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(Json.read(unknown.body())).isEqualTo(Json.read("{\"active\":false}"));
        assertThat(tokens.sends("/sandbox/oauth2/introspect", Form.of("token", token))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_revoked_token_is_good_for_nothing_after_a_second() {
        String token = tokens.tokenOf(CREW, "system/Consent.rs");
        assertThat(somebodyWithToken(token).searchesFor(citizens.nancy()).status())
                .isEqualTo(200);
        Form byAnother = Form.of(
                "token",
                token,
                "client_assertion_type",
                Tokens.ASSERTION_TYPE,
                "client_assertion",
                tokens.assertionOf("hospital-midt").signed());
        assertThat(tokens.sends("/sandbox/oauth2/revoke", byAnother).status()).isIn(400, 401);

        Answer revoked = tokens.sends(
                "/sandbox/oauth2/revoke",
                byAnother.with("client_assertion", tokens.assertionOf(CREW).signed()));

        assertThat(revoked.status()).as("%s", revoked).isEqualTo(200);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(10))
                .until(() ->
                        somebodyWithToken(token).searchesFor(citizens.nancy()).status() == 401);
        Form about = byAnother.with("client_assertion", tokens.assertionOf(CREW).signed());
        assertThat(Json.read(tokens.sends("/sandbox/oauth2/introspect", about).body()))
                .isEqualTo(Json.read("{\"active\":false}"));
    }
}
