package dk.fravalg.server.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.access.VerifiedTokens.Verified;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Checks a bearer token: signed by a trusted issuer with an allowed algorithm, meant for this register, not expired.
 *
 * <p>By real time, never by the sandbox's clock. Source: RFC 9068 § 4, RFC 8725.
 */
final class TokenCheck implements AuthenticationManager {

    /** No {@code none}, no HMAC: a public key must never serve as a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private final Map<String, Issuer> issuers;
    private final VerifiedTokens verified;
    private final OAuth2TokenValidator<Jwt> claims;
    private final CertificateBinding binding;

    /** @param signatures finds whether the issuer has signed a token, and nothing else */
    private record Issuer(TrustedIssuer trusted, JwtDecoder signatures) {}

    TokenCheck(List<TrustedIssuer> issuers, String audience, VerifiedTokens verified, CertificateBinding binding) {
        this.issuers = issuers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        TrustedIssuer::issuer, issuer -> new Issuer(issuer, signaturesOf(issuer))));
        this.verified = verified;
        this.claims = new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null),
                new JwtClaimValidator<Object>(
                        "aud", audiences -> audiences instanceof List<?> list && list.contains(audience)));
        this.binding = binding;
    }

    /** Checks a token that came over a connection without a client certificate. */
    @Override
    public Authentication authenticate(Authentication authentication) {
        return authenticate(authentication, Optional.empty());
    }

    /**
     * Checks a token that came over a connection with this client certificate, or with none.
     *
     * @throws InvalidBearerTokenException when it is not good, or not here
     * @throws KeysNotFetched when nobody can say whether it is
     */
    Authentication authenticate(Authentication authentication, Optional<ClientCertificate> certificate) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        Verified signed = verified.find(token).orElseGet(() -> verify(token));
        Jwt jwt = signed.claims();
        if (claims.validate(jwt).hasErrors() || isRevoked(jwt, signed.issuer())) {
            throw new InvalidBearerTokenException("token not valid");
        }
        Role role = signed.caller().actor().role();
        if (!signed.issuer().roles().contains(role)) {
            throw new InvalidBearerTokenException("issuer may not speak for this role");
        }
        binding.check(jwt, role, certificate);
        return signed.caller().again();
    }

    private Verified verify(String token) {
        Issuer issuer = issuers.get(issuerOf(token));
        if (issuer == null) {
            throw new InvalidBearerTokenException("issuer not trusted");
        }
        return verified.add(token, issuer.trusted(), decode(token, issuer));
    }

    private static boolean isRevoked(Jwt jwt, TrustedIssuer issuer) {
        Object id = jwt.getClaims().get("jti");
        return id != null && issuer.revocations().include(String.valueOf(id));
    }

    private static Jwt decode(String token, Issuer issuer) {
        try {
            return issuer.signatures().decode(token);
        } catch (JwtException e) {
            if (e.getCause() instanceof KeySourceException && !issuer.trusted().hasKeys()) {
                throw new KeysNotFetched();
            }
            throw new InvalidBearerTokenException("token not valid");
        }
    }

    private static String issuerOf(String token) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException | RuntimeException e) {
            throw new InvalidBearerTokenException("token not readable");
        }
    }

    private static JwtDecoder signaturesOf(TrustedIssuer issuer) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, issuer.keys()));
        // What the token says is looked at each time it comes, its signature not.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(jwt -> OAuth2TokenValidatorResult.success());
        return decoder;
    }
}
