package dk.fravalg.server.access;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens the register accepts, and which are meant for it.
 *
 * @param audience the value that a token's {@code aud} must hold: the FHIR base URL as callers know it
 * @param issuers whom the live register trusts; the sandbox trusts its own
 */
@ConfigurationProperties("register.access")
public record AccessSettings(
        @DefaultValue("") String audience, @DefaultValue List<Issuer> issuers) {

    /**
     * One of them.
     *
     * @param issuer the exact value of {@code iss}
     * @param jwksUri where its public keys are
     */
    public record Issuer(String issuer, URI jwksUri) {}
}
