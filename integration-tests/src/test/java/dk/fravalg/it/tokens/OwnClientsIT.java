package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's clients: those that are there, and those that an integrator registers. */
class OwnClientsIT extends Scene {

    private static final List<String> MEMBERS =
            List.of("client_id", "name", "role", "organisation", "municipality", "region", "scope", "private_jwk");

    private final Tokens tokens = new Tokens(register);
    private final ECKey key = key();

    @Test
    void the_seeded_clients_are_listed_with_their_keys() {
        JsonNode clients = Json.read(Call.to(register).get("/sandbox/clients").body());

        assertThat(clients)
                .extracting(client -> client.get("client_id").asText())
                .contains(
                        "eoj-hilleroed",
                        "eoj-aarhus",
                        "hospital-midt",
                        "ambulance-hovedstaden",
                        "gp-hilleroed",
                        "stamkort",
                        "sundhed-dk",
                        "desk",
                        "auditor",
                        "operator");
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.fieldNames()).toIterable().containsAll(MEMBERS);
            assertThat(client.get("private_jwk").get("crv").asText()).isEqualTo("P-384");
            assertThat(client.get("private_jwk").get("d").asText()).isNotBlank();
            assertThat(client.get("private_jwks").get("keys")).hasSize(2);
        });
        assertThat(Json.read(Call.to(register).get("/sandbox/clients").body()))
                .as("the same keys each time")
                .isEqualTo(clients);
    }

    @Test
    void a_client_of_ones_own_gets_tokens_until_it_is_removed() {
        String client = registered("\"jwks\":" + new JWKSet(key.toPublicJWK()));
        Answer given = tokens.asks(
                Form.backendServices(Assertion.by(client, key, tokens.url()).signed(), "system/Consent.rs"));
        assertThat(given.status()).as("%s", given).isEqualTo(200);
        String token = Json.read(given.body()).get("access_token").asText();

        assertThat(Call.to(register)
                        .send("DELETE", "/sandbox/clients/" + client)
                        .status())
                .isEqualTo(204);

        Answer refused = tokens.asks(
                Form.backendServices(Assertion.by(client, key, tokens.url()).signed(), "system/Consent.rs"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(Json.read(refused.body()).get("error").asText()).isEqualTo("invalid_client");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        somebodyWithToken(token).searchesFor(citizens.nancy()).status() == 401);
    }

    @Test
    void a_reset_forgets_own_clients_but_neither_keys_nor_used_assertions() {
        String own = registered("\"jwks\":" + new JWKSet(key.toPublicJWK()));
        String used = tokens.assertionOf("eoj-hilleroed").signed();
        assertThat(tokens.asks(Form.backendServices(used, "system/Consent.rs")).status())
                .isEqualTo(200);
        JsonNode before = Json.read(Call.to(register).get("/sandbox/clients").body());

        sandbox.reset();

        assertThat(Json.read(Call.to(register).get("/sandbox/clients").body())).isEqualTo(before);
        assertThat(tokens.asks(Form.backendServices(used, "system/Consent.rs")).status())
                .isEqualTo(401);
        assertThat(tokens.asks(Form.backendServices(
                                Assertion.by(own, key, tokens.url()).signed(), "system/Consent.rs"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_seeded_client_stays_and_who_is_not_there_cannot_be_removed() {
        assertThat(Call.to(register).send("DELETE", "/sandbox/clients/desk").status())
                .isEqualTo(409);
        assertThat(Call.to(register).send("DELETE", "/sandbox/clients/nobody").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"scope\":\"system/Consent.rs\"}",
                "{\"name\":\"x\",\"scope\":\"system/*.*\",\"jwks_uri\":\"https://a.example\"}",
                "{\"name\":\"x\",\"scope\":\"user/Consent.cruds\",\"jwks_uri\":\"https://a.example\"}",
                "{\"name\":\"x\",\"scope\":\"system/Consent.rs\",\"jwks\":{}}",
                "{\"name\":\"x\",\"scope\":\"system/Consent.rs\",\"jwks\":{\"keys\":[]}}",
                "{\"name\":\"x\",\"scope\":\"system/Consent.rs\",\"jwks\":\"https://a.example\"}",
                "{\"name\":\"x\",\"scope\":\"system/Consent.rs\",\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\",\"kid\":\"1\"}]}}",
                "{\"name\":\"x\",\"scope\":\"system/Consent.rs\",\"jwks\":{\"keys\":[]},\"jwks_uri\":\"https://a.example\"}",
                "{\"name\":\"x\",\"sign_in\":\"citizen\"}",
                "{\"name\":\"x\",\"sign_in\":\"operator\",\"redirect_uris\":[\"https://a.example/cb\"]}",
                "{\"name\":\"x\",\"sign_in\":\"citizen\",\"redirect_uris\":[\"http://a.example/cb\"]}",
                "{\"name\":\"x\",\"sign_in\":\"citizen\",\"redirect_uris\":[null]}",
                "{\"name\":\"x\",\"sign_in\":\"citizen\",\"redirect_uris\":[\"javascript:alert(1)\"]}",
                "{\"name\":\"x\",\"scope\":\"system/Consent.rs\",\"jwks_uri\":\"https://a.example\",\"region\":\"x\"}"
            })
    void what_cannot_be_a_client_is_not_registered(String body) {
        assertThat(Call.to(register)
                        .withText("application/json", body)
                        .post("/sandbox/clients")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_private_key_is_not_taken() {
        Answer answer = register("\"jwks\":{\"keys\":[" + key.toJSONString() + "]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(String.valueOf(key.getD()));
    }

    private String registered(String keys) {
        Answer answer = register(keys);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return Json.read(answer.body()).get("client_id").asText();
    }

    private Answer register(String keys) {
        return Call.to(register)
                .withText(
                        "application/json",
                        "{\"name\":\"Eget system\",\"municipality\":\"0219\",\"scope\":\"system/Consent.rs\"," + keys
                                + "}")
                .post("/sandbox/clients");
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID("mine").generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
