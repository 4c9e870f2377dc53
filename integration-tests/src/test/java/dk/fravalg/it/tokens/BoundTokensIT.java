package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.ShownCertificate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * SMART Backend Services over mutual TLS: an assertion by the client's key, and a token that is bound to its certificate.
 * RFC 8705 § 3.
 */
@Tag("ASVS-10.4.14")
class BoundTokensIT extends Scene {

    private static final String CLIENT = "eoj-hilleroed";
    private static final String SCOPE = "system/Consent.rs";

    private final Tokens tokens = new Tokens(register);

    @Test
    void the_token_is_bound_to_the_certificate_that_was_shown() throws Exception {
        Answer given = asks(CLIENT);
        String token = Json.read(given.body()).get("access_token").asText();

        assertThat(given.status()).isEqualTo(200);
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getJSONObjectClaim("cnf"))
                .containsOnlyKeys("x5t#S256");
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        assertThat(new ShownCertificate(register, CLIENT)
                        .get("/fhir/Consent", headers)
                        .status())
                .isEqualTo(200);
        assertThat(new ShownCertificate(register, "eoj-aarhus")
                        .get("/fhir/Consent", headers)
                        .status())
                .isEqualTo(401);
        assertThat(somebodyWithToken(token).searches().status()).isEqualTo(401);
    }

    @Test
    void without_a_certificate_it_is_bound_to_none() throws Exception {
        String token = Json.read(asks("none").body()).get("access_token").asText();

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaim("cnf")).isNull();
    }

    @Test
    void with_another_clients_certificate_there_is_no_token() throws Exception {
        Answer refused = asks("eoj-aarhus");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(Json.read(refused.body()).get("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void the_server_says_that_it_binds_tokens() {
        assertThat(Json.read(nobody.call()
                                .get("/.well-known/oauth-authorization-server/sandbox")
                                .body())
                        .get("tls_client_certificate_bound_access_tokens")
                        .asBoolean())
                .isTrue();
    }

    private Answer asks(String shown) throws Exception {
        Form form = Form.backendServices(tokens.assertionOf(CLIENT).signed(), SCOPE);
        return new ShownCertificate(register, shown)
                .post(Tokens.TOKEN, Map.of("Content-Type", Form.TYPE), form.encoded());
    }
}
