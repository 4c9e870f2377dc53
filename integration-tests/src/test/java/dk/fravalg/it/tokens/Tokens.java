package dk.fravalg.it.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;
import java.text.ParseException;

/** The authorization server of one register, and the keys of its seeded clients. */
record Tokens(RunningRegister register) {

    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    static final String TOKEN = "/sandbox/oauth2/token";

    /** The token URL, as an assertion must name it. */
    String url() {
        return register.base() + TOKEN;
    }

    /** One of the two private keys of a seeded client: {@code EC} or {@code RSA}. */
    JWK keyOf(String clientId, String type) {
        for (JsonNode client :
                Json.read(Call.to(register).get("/sandbox/clients").body())) {
            if (client.get("client_id").asText().equals(clientId)) {
                for (JsonNode key : client.get("private_jwks").get("keys")) {
                    if (key.get("kty").asText().equals(type)) {
                        return parsed(key.toString());
                    }
                }
            }
        }
        throw new IllegalArgumentException(clientId + " has no such key");
    }

    static JWK parsed(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A right assertion of a seeded client. */
    Assertion assertionOf(String clientId) {
        return Assertion.by(clientId, keyOf(clientId, "EC"), url());
    }

    Answer asks(Form form) {
        return sends(TOKEN, form);
    }

    Answer sends(String path, Form form) {
        return Call.to(register).withText(Form.TYPE, form.encoded()).post(path);
    }

    /** A token that a client gets for itself. */
    String tokenOf(String clientId, String scope) {
        return Json.read(asks(Form.backendServices(assertionOf(clientId).signed(), scope))
                        .body())
                .get("access_token")
                .asText();
    }
}
