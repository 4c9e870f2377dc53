package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client as {@code /sandbox/clients} tells of it. */
final class ClientListing {

    private ClientListing() {}

    /** A seeded client with its private keys; {@code private_jwk} is the one for ES384, {@code private_jwks} has both. */
    static Map<String, Object> of(TokenClient client, JWKSet privateKeys) {
        Map<String, Object> listed = of(client);
        listed.put("private_jwk", privateKeys.getKeys().get(0).toJSONObject());
        listed.put(
                "private_jwks",
                Map.of(
                        "keys",
                        privateKeys.getKeys().stream().map(JWK::toJSONObject).toList()));
        return listed;
    }

    static Map<String, Object> of(TokenClient client) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("client_id", client.clientId());
        listed.put("name", client.name());
        listed.put("role", client.role().code());
        listed.put("organisation", client.organisation().name());
        listed.put("municipality", client.organisation().municipality().orElse(""));
        listed.put("region", client.organisation().region().orElse(""));
        listed.put("scope", client.scope());
        client.signIn().ifPresent(offer -> listed.put("sign_in", of(offer)));
        return listed;
    }

    private static Map<String, Object> of(SignInOffer offer) {
        return Map.of(
                "role", offer.role().code(),
                "scope", offer.scope(),
                "redirect_uris",
                        offer.anyLoopback()
                                ? List.of("http://localhost:*", "http://127.0.0.1:*")
                                : offer.redirectUris());
    }
}
