package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told before it has a token: SMART App Launch 2.2.0, as Inferno's test kit asks for it. */
class DiscoveryIT extends Scene {

    private static final String WELL_KNOWN = "/fhir/.well-known/smart-configuration";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/fhir+xml", "application/fhir+json", "text/html", "*/*"})
    void it_is_json_whatever_is_asked_for(String accept) {
        Answer answer = Call.to(register).with("Accept", accept).get(WELL_KNOWN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(Json.read(answer.body()).isObject()).isTrue();
    }

    @Test
    void it_says_where_and_how_a_token_is_got() {
        JsonNode told = Json.read(Call.to(register).get(WELL_KNOWN).body());

        assertThat(told.get("token_endpoint").asText()).isEqualTo(register.base() + "/sandbox/oauth2/token");
        assertThat(texts(told, "grant_types_supported")).contains("client_credentials", "authorization_code");
        assertThat(texts(told, "code_challenge_methods_supported"))
                .contains("S256")
                .doesNotContain("plain");
        assertThat(texts(told, "token_endpoint_auth_methods_supported")).contains("private_key_jwt");
        assertThat(texts(told, "token_endpoint_auth_signing_alg_values_supported"))
                .contains("RS384", "ES384");
        assertThat(texts(told, "scopes_supported")).contains("system/Consent.rs", "patient/Consent.crs");
        assertThat(texts(told, "capabilities"))
                .contains("client-confidential-asymmetric", "permission-v2")
                .doesNotContain("sso-openid-connect")
                .allMatch(capability -> !capability.isBlank());
        assertThat(told.has("issuer")).as("only with single sign-on").isFalse();
        assertThat(StreamSupport.stream(((Iterable<String>) told::fieldNames).spliterator(), false)
                        .filter(name -> name.endsWith("_endpoint") || name.endsWith("_uri"))
                        .map(name -> told.get(name).asText()))
                .hasSizeGreaterThan(3)
                .allMatch(url -> URI.create(url).isAbsolute());
    }

    @ParameterizedTest
    @ValueSource(strings = {WELL_KNOWN, "/fhir/metadata"})
    void a_page_from_anywhere_may_read_it(String path) {
        Answer read = Call.to(register).with("Origin", "https://app.example").get(path);
        Answer asked = Call.to(register)
                .with("Origin", "https://app.example")
                .with("Access-Control-Request-Method", "GET")
                .send("OPTIONS", path);

        assertThat(read.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void a_page_may_use_the_token_endpoint_from_where_clients_are_registered_and_from_nowhere_else() {
        Answer known = Call.to(register)
                .with("Origin", "http://localhost:5173")
                .withText(Form.TYPE, "grant_type=x")
                .post(Tokens.TOKEN);
        Answer foreign = Call.to(register)
                .with("Origin", "https://evil.example")
                .withText(Form.TYPE, "grant_type=x")
                .post(Tokens.TOKEN);
        Answer asked = Call.to(register)
                .with("Origin", "https://evil.example")
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", Tokens.TOKEN);

        assertThat(known.header("Access-Control-Allow-Origin")).contains("http://localhost:5173");
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked.status()).isEqualTo(403);
    }

    @Test
    void nothing_else_of_the_register_is_open_to_pages() {
        Answer answer =
                Call.to(register).with("Origin", "http://localhost:5173").get("/fhir/Consent/x");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/oauth-authorization-server/sandbox",
                "/sandbox/.well-known/oauth-authorization-server"
            })
    void the_server_describes_itself(String path) {
        JsonNode told = Json.read(Call.to(register).get(path).body());

        assertThat(told.get("issuer").asText()).isEqualTo(register.base() + "/sandbox");
        assertThat(texts(told, "grant_types_supported")).containsExactly("authorization_code", "client_credentials");
        assertThat(told.get("authorization_response_iss_parameter_supported").asBoolean())
                .isTrue();
        JsonNode keys = Json.read(Call.to(register)
                .get(URI.create(told.get("jwks_uri").asText()).getPath())
                .body());
        assertThat(keys.get("keys").get(0).get("kid").asText()).isNotBlank();
        assertThat(keys.get("keys").get(0).has("d")).as("private").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox/oauth2/",
                "/sandbox/oauth2/par",
                "/sandbox/oauth2/device_authorization",
                "/sandbox/oauth2/unheard-of",
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration"
            })
    void what_is_not_offered_is_not_there(String path) {
        assertThat(Call.to(register).get(path).status()).isIn(401, 404);
        assertThat(Call.to(register).withText(Form.TYPE, "a=b").post(path).status())
                .isIn(401, 404);
    }

    private static List<String> texts(JsonNode told, String name) {
        Stream<JsonNode> all = StreamSupport.stream(told.get(name).spliterator(), false);
        return all.map(JsonNode::asText).toList();
    }
}
