package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.access.SmartDiscovery;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the server can do, for programs to read: RFC 8414, at the place which that names for an issuer with a path, and at
 * the one below the issuer that older programs look at. Only what is offered here stands in it; Spring's own list would name
 * more.
 */
final class ServerMetadata extends OncePerRequestFilter {

    /** RFC 8414 § 3.1: the well-known part stands before the path of the issuer. */
    static final String OF_RFC_8414 = "/.well-known/oauth-authorization-server/sandbox";

    static final String BELOW_ISSUER = "/sandbox/.well-known/oauth-authorization-server";

    private static final Set<String> PATHS = Set.of(OF_RFC_8414, BELOW_ISSUER);

    private final Map<String, Object> metadata = new LinkedHashMap<>();

    ServerMetadata(ServerUrls urls) {
        metadata.put("issuer", urls.issuer());
        metadata.put("authorization_endpoint", urls.authorize());
        metadata.put("token_endpoint", urls.token());
        metadata.put("jwks_uri", urls.jwks());
        metadata.put("introspection_endpoint", urls.introspect());
        metadata.put("revocation_endpoint", urls.revoke());
        metadata.put("scopes_supported", SmartDiscovery.SCOPES);
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("authorization_response_iss_parameter_supported", true);
        metadata.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt", "none"));
        for (String endpoint : List.of("introspection", "revocation")) {
            metadata.put(endpoint + "_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        }
        for (String endpoint : List.of("token", "introspection", "revocation")) {
            metadata.put(endpoint + "_endpoint_auth_signing_alg_values_supported", List.of("RS384", "ES384"));
        }
        // RFC 8705 § 3.3
        metadata.put("tls_client_certificate_bound_access_tokens", true);
        metadata.put("ui_locales_supported", List.of("da", "en"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATHS.contains(request.getServletPath()) || !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        JsonAnswer.write(response, HttpServletResponse.SC_OK, metadata);
    }
}
