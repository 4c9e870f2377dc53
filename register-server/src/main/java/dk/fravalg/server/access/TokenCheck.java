package dk.fravalg.server.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
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

    private final Map<String, JwtDecoder> decoders;

    TokenCheck(List<TrustedIssuer> issuers, String audience) {
        this.decoders = issuers.stream()
                .collect(Collectors.toUnmodifiableMap(TrustedIssuer::issuer, issuer -> decoder(issuer, audience)));
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        JwtDecoder decoder = decoders.get(issuerOf(token));
        if (decoder == null) {
            throw new InvalidBearerTokenException("issuer not trusted");
        }
        Jwt jwt;
        try {
            jwt = decoder.decode(token);
        } catch (JwtException e) {
            throw new InvalidBearerTokenException("token not valid");
        }
        String scope = jwt.getClaims().get("scope") instanceof String text ? text : "";
        return new CallerToken(ActorOfToken.read(jwt), Scopes.of(scope), ActorOfToken.client(jwt));
    }

    private static String issuerOf(String token) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException | RuntimeException e) {
            throw new InvalidBearerTokenException("token not readable");
        }
    }

    private static JwtDecoder decoder(TrustedIssuer issuer, String audience) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, issuer.keys()));
        // Spring's validators check the claims below, with their own tolerance for clocks that differ.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        OAuth2TokenValidator<Jwt> checks = new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null),
                new JwtClaimValidator<Object>(
                        "aud", audiences -> audiences instanceof List<?> list && list.contains(audience)),
                new JwtClaimValidator<Object>(
                        "jti", id -> id == null || !issuer.revocations().include(String.valueOf(id))));
        decoder.setJwtValidator(checks);
        return decoder;
    }
}
