package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person signs in, and the client gets a token for that person: authorization code with PKCE. */
@Tag("ASVS-10.4.6")
class SigningInIT extends Scene {

    private static final String CITIZENS_SCOPE = "patient/Consent.crs patient/AuditEvent.rs";
    private static final Form NANCY = Form.of("who", "nancyann", "loa", "Substantial", "acting_for", "");

    private final Tokens tokens = new Tokens(register);
    private final SignIn portal = SignIn.through(register, "sundhed-dk", CITIZENS_SCOPE);

    @Test
    void nancy_signs_in_and_opts_out() throws Exception {
        assertThat(portal.page().status()).isEqualTo(200);
        Answer signedIn = portal.as(NANCY);

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("Location"))
                .hasValueSatisfying(where -> assertThat(where).startsWith(SignIn.CALLBACK + "?code="));
        assertThat(SignIn.sentBack(signedIn))
                .containsEntry("state", "a state & more")
                .containsEntry("iss", register.base() + "/sandbox");
        Answer given = tokens.asks(portal.exchange(SignIn.codeIn(signedIn)));
        assertThat(given.status()).as("%s", given).isEqualTo(200);
        JsonNode body = Json.read(given.body());
        assertThat(body.get("scope").asText().split(" ")).containsExactlyInAnyOrder(CITIZENS_SCOPE.split(" "));
        assertThat(body.get("expires_in").asInt()).isEqualTo(300);
        assertThat(body.has("refresh_token")).isFalse();
        assertThat(given.header("Cache-Control")).contains("no-store");
        String token = body.get("access_token").asText();
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getStringClaim("cpr")).isEqualTo(citizens.nancy().cpr());
        assertThat(claims.getStringClaim("loa")).isEqualTo("Substantial");
        assertThat(claims.getStringClaim("role")).isEqualTo("citizen");
        assertThat(claims.getSubject()).isEqualTo("nancyann");
        assertThat(somebodyWithToken(token)
                        .registers(OptOutForm.of(citizens.nancy()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_client_with_a_key_may_prove_itself_by_that_and_still_needs_the_verifier() {
        Form withKey = portal.exchange(SignIn.codeIn(portal.as(NANCY)))
                .with("client_assertion_type", Tokens.ASSERTION_TYPE)
                .with("client_assertion", tokens.assertionOf("sundhed-dk").signed());
        assertThat(tokens.asks(withKey).status()).isEqualTo(200);

        Form withoutVerifier = portal.exchange(SignIn.codeIn(portal.as(NANCY)))
                .without("code_verifier")
                .with("client_assertion_type", Tokens.ASSERTION_TYPE)
                .with("client_assertion", tokens.assertionOf("sundhed-dk").signed());
        assertThat(tokens.asks(withoutVerifier).status()).isEqualTo(400);
    }

    @Test
    void a_level_that_is_too_low_is_refused_by_the_register() {
        String low = portal.tokenFor(NANCY.with("loa", "Low"));
        String high = portal.tokenFor(NANCY.with("loa", "High"));

        assertThat(somebodyWithToken(low).searchesFor(citizens.nancy()).status())
                .isEqualTo(401);
        assertThat(somebodyWithToken(high).searchesFor(citizens.nancy()).status())
                .isEqualTo(200);
    }

    @Test
    void bruno_may_read_for_nancy_and_not_opt_out_for_her() throws Exception {
        String token = portal.tokenFor(Form.of("who", "bruno", "loa", "High", "acting_for", "nancyann"));
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("nancyann");
        assertThat(claims.getJSONObjectClaim("act")).containsEntry("sub", "bruno");
        assertThat(somebodyWithToken(token).searchesFor(citizens.nancy()).status())
                .isEqualTo(200);
        Answer refused = somebodyWithToken(token).registers(OptOutForm.of(citizens.nancy()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("on-behalf-of-not-allowed");
    }

    @Test
    void a_clerk_signs_in_at_the_desk_and_enters_a_paper_form() throws Exception {
        String token = SignIn.through(register, "desk", "user/Consent.cruds").tokenFor(Form.of("who", "klerk"));
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();

        assertThat(claims.getStringClaim("role")).isEqualTo("clerk");
        assertThat(claims.getSubject()).isEqualTo("klerk");
        assertThat(claims.getStringClaim("organisation")).isNotBlank();
        assertThat(somebodyWithToken(token).searchesFor(citizens.nancy()).status())
                .isEqualTo(200);
    }

    @Test
    void a_doctor_signs_in_at_the_bedside_and_looks_up() throws Exception {
        String token = SignIn.through(register, "bedside", "user/Consent.rs").tokenFor(Form.of("who", "laege"));

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("role"))
                .isEqualTo("health-professional");
        assertThat(somebodyWithToken(token)
                        .asks(LookupForm.about(citizens.nancy()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoever_does_not_want_to_sends_the_client_away_with_nothing() {
        Answer answer = portal.as(Form.of("cancel", "yes"));

        assertThat(SignIn.sentBack(answer))
                .containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }
}
