package dk.fravalg.server.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client must know to get a token for this register: {@code /fhir/.well-known/smart-configuration} (SMART App Launch
 * 2.2.0, "FHIR authorization endpoint and capabilities discovery"). The composition says where the endpoints are.
 *
 * @param endpoints absolute URLs; empty where the composition does not say
 * @param publicClients whether clients without a key are served, beside those with one
 */
public record SmartDiscovery(SmartSettings endpoints, boolean publicClients) {

    /** Everything that a token for this register can be good for. */
    public static final List<String> SCOPES = List.of(
            "patient/AuditEvent.rs",
            "patient/Consent.crs",
            "system/Consent.rs",
            "system/Group.cruds",
            "system/Operation.x",
            "system/Subscription.cruds",
            "user/AuditEvent.rs",
            "user/Consent.cruds",
            "user/Consent.rs");

    /**
     * The document; empty where there is no token endpoint to tell of.
     *
     * <p>Only what is there is claimed: no single sign-on (and so no {@code issuer}), no launch from within a record, no
     * refresh tokens.
     */
    public Optional<Map<String, Object>> document() {
        if (endpoints.tokenEndpoint().isBlank()) {
            return Optional.empty();
        }
        boolean peopleSignIn = !endpoints.authorizationEndpoint().isBlank();
        Map<String, Object> document = new LinkedHashMap<>();
        put(document, "authorization_endpoint", endpoints.authorizationEndpoint());
        put(document, "token_endpoint", endpoints.tokenEndpoint());
        put(document, "jwks_uri", endpoints.jwksUri());
        put(document, "introspection_endpoint", endpoints.introspectionEndpoint());
        put(document, "revocation_endpoint", endpoints.revocationEndpoint());
        document.put(
                "grant_types_supported",
                peopleSignIn ? List.of("authorization_code", "client_credentials") : List.of("client_credentials"));
        document.put(
                "token_endpoint_auth_methods_supported",
                publicClients ? List.of("private_key_jwt", "none") : List.of("private_key_jwt"));
        document.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS384", "ES384"));
        document.put("scopes_supported", SCOPES);
        if (peopleSignIn) {
            document.put("response_types_supported", List.of("code"));
            document.put("code_challenge_methods_supported", List.of("S256"));
        }
        document.put("capabilities", capabilities(peopleSignIn));
        return Optional.of(document);
    }

    private List<String> capabilities(boolean peopleSignIn) {
        List<String> capabilities = new ArrayList<>(List.of("client-confidential-asymmetric", "permission-v2"));
        if (peopleSignIn) {
            capabilities.addAll(List.of("launch-standalone", "permission-patient", "permission-user"));
        }
        if (publicClients) {
            capabilities.add("client-public");
        }
        return capabilities;
    }

    private static void put(Map<String, Object> document, String name, String url) {
        if (!url.isBlank()) {
            document.put(name, url);
        }
    }
}
