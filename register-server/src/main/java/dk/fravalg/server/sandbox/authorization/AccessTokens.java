package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.server.access.ClientCertificate;
import dk.fravalg.server.platform.SigningKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes access tokens: JWT of the type {@code at+jwt} (RFC 9068), for 300 seconds of real time. There are no refresh tokens
 * and no ID tokens. Bound to the client's certificate where one was shown (RFC 8705).
 */
final class AccessTokens implements OAuth2TokenGenerator<Jwt> {

    private final SigningKey key;
    private final ServerUrls urls;
    private final SignInPeople people;
    private final Clients clients;
    private final TokenBinding binding;
    private final InstantSource real;

    AccessTokens(
            SigningKey key,
            ServerUrls urls,
            SignInPeople people,
            Clients clients,
            TokenBinding binding,
            InstantSource real) {
        this.key = key;
        this.urls = urls;
        this.people = people;
        this.clients = clients;
        this.binding = binding;
        this.real = real;
    }

    @Override
    public @Nullable Jwt generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        String clientId = context.getRegisteredClient().getClientId();
        Instant now = real.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(Clients.TOKEN_LIFETIME);
        JWTClaimsSet claims = holderOf(context, clientId)
                .into(bound(clientId))
                .issuer(urls.issuer())
                .audience(urls.fhirBase())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", clientId)
                .claim("scope", String.join(" ", new TreeSet<>(context.getAuthorizedScopes())))
                .build();
        Map<String, Object> known = new HashMap<>(claims.getClaims());
        known.put("iat", now);
        known.put("exp", expires);
        return Jwt.withTokenValue(key.sign(claims, "at+jwt"))
                .header("typ", "at+jwt")
                .claims(all -> all.putAll(known))
                .build();
    }

    /** Claims that begin with whom the token is bound to, where the client has shown a certificate. */
    private JWTClaimsSet.Builder bound(String clientId) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        try {
            binding.of(clientId).ifPresent(shown -> claims.claim(ClientCertificate.CONFIRMATION, shown.confirmation()));
            return claims;
        } catch (IllegalArgumentException anothers) {
            throw Refused.client(String.valueOf(anothers.getMessage()));
        }
    }

    private TokenHolder holderOf(OAuth2TokenContext context, String clientId) {
        if (context.getPrincipal() instanceof SignedIn signedIn) {
            SignIn how = signedIn.how();
            return people.holder(how.role(), how.key())
                    .map(holder -> holder.signedIn(how))
                    .orElseThrow(() -> Refused.grant("whoever signed in is not there any more"));
        }
        return clients.find(clientId)
                .map(TokenHolder::ofClient)
                .orElseThrow(() -> Refused.client("there is no such client"));
    }
}
