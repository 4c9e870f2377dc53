package dk.fravalg.server.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clients of a live register get their tokens: what {@code /fhir/.well-known/smart-configuration} tells them. Without a
 * token endpoint it tells nothing, and is not there. The sandbox tells of its own.
 *
 * @param authorizationEndpoint where people sign in; empty where the register serves systems only
 * @param tokenEndpoint where tokens are given out
 * @param jwksUri where the issuer's public keys are
 * @param introspectionEndpoint where tokens can be asked about (RFC 7662)
 * @param revocationEndpoint where tokens can be revoked (RFC 7009)
 */
@ConfigurationProperties("register.smart")
public record SmartSettings(
        @DefaultValue("") String authorizationEndpoint,
        @DefaultValue("") String tokenEndpoint,
        @DefaultValue("") String jwksUri,
        @DefaultValue("") String introspectionEndpoint,
        @DefaultValue("") String revocationEndpoint) {}
