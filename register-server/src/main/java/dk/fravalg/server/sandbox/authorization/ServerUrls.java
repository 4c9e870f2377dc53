package dk.fravalg.server.sandbox.authorization;

/**
 * Where the authorization server is, as callers know it.
 *
 * @param issuer the value of {@code iss}, for example {@code http://localhost:8080/sandbox}; no slash at the end
 * @param fhirBase the FHIR base URL, which every access token is meant for
 */
public record ServerUrls(String issuer, String fhirBase) {

    static final String AUTHORIZE = "/sandbox/oauth2/authorize";
    static final String TOKEN = "/sandbox/oauth2/token";
    static final String JWKS = "/sandbox/oauth2/jwks";
    static final String INTROSPECT = "/sandbox/oauth2/introspect";
    static final String REVOKE = "/sandbox/oauth2/revoke";

    private static final String SANDBOX = "/sandbox";

    /** The sandbox's issuer is the FHIR base URL with {@code /sandbox} for {@code /fhir}. */
    public static ServerUrls ofFhirBase(String fhirBase) {
        return new ServerUrls(fhirBase.replaceFirst("/fhir$", SANDBOX), fhirBase);
    }

    String authorize() {
        return outside(AUTHORIZE);
    }

    /** The one audience that a client assertion may name. */
    String token() {
        return outside(TOKEN);
    }

    String jwks() {
        return outside(JWKS);
    }

    String introspect() {
        return outside(INTROSPECT);
    }

    String revoke() {
        return outside(REVOKE);
    }

    private String outside(String path) {
        return issuer + path.substring(SANDBOX.length());
    }
}
