package dk.fravalg.server.access;

import static dk.fravalg.server.access.Tokens.KEY;
import static dk.fravalg.server.access.Tokens.clerks;
import static dk.fravalg.server.access.Tokens.signed;
import static dk.fravalg.server.access.Tokens.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A signature that was found good is good for a minute more; all else about a token is looked at each time. */
@Tag("ASVS-9.1.1")
class VerifiedTokensTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> revoked = new HashSet<>();
    private JWKSet keys = new JWKSet(KEY.toPublicJWK());
    private final JWKSource<SecurityContext> source = new JWKSource<>() {
        @Override
        public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
            asked.incrementAndGet();
            return selector.select(keys);
        }
    };
    private final TokenCheck check = new TokenCheck(
            List.of(new TrustedIssuer(Tokens.ISSUER, source, TrustedIssuer.EVERY_ROLE, revoked::contains)),
            Tokens.AUDIENCE,
            new VerifiedTokens(nanos::get),
            new CertificateBinding(false));

    @Test
    void the_same_token_is_verified_once_in_a_minute() {
        String token = signed(clerks(), header -> {}, signer(KEY));

        authenticate(token);
        authenticate(token);
        assertThat(asked).hasValue(1);

        pass(61);
        authenticate(token);
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_key_that_its_issuer_has_taken_back_is_nobodys_a_minute_later() {
        String token = signed(clerks(), header -> {}, signer(KEY));
        authenticate(token);
        keys = new JWKSet();

        pass(61);

        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> authenticate(token));
    }

    @Test
    void one_that_is_revoked_is_refused_at_once() {
        String token = signed(clerks().jwtID("one"), header -> {}, signer(KEY));
        authenticate(token);

        revoked.add("one");

        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> authenticate(token));
    }

    @Test
    void one_whose_claims_are_not_good_is_refused_the_second_time_too() {
        String expired = signed(
                clerks().expirationTime(Date.from(Instant.now().minusSeconds(90)))
                        .issueTime(Date.from(Instant.now().minusSeconds(300))),
                header -> {},
                signer(KEY));
        String foreign = signed(clerks().audience("https://other.example"), header -> {}, signer(KEY));

        for (String token : List.of(expired, expired, foreign, foreign)) {
            assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> authenticate(token));
        }
    }

    @Test
    void a_signature_is_good_for_the_very_token_only() {
        String token = signed(clerks(), header -> {}, signer(KEY));
        authenticate(token);
        String[] parts = token.split("\\.", -1);
        String[] others =
                signed(clerks().subject("clerk-8"), header -> {}, signer(KEY)).split("\\.", -1);

        String changed = parts[0] + "." + others[1] + "." + parts[2];

        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> authenticate(changed));
    }

    @Test
    void the_token_itself_is_not_kept() {
        String token = signed(clerks(), header -> {}, signer(KEY));
        VerifiedTokens verified = new VerifiedTokens(nanos::get);
        TokenCheck other = new TokenCheck(
                List.of(TrustedIssuer.withKeys(Tokens.ISSUER, keys)),
                Tokens.AUDIENCE,
                verified,
                new CertificateBinding(false));
        other.authenticate(new BearerTokenAuthenticationToken(token));

        assertThat(verified.find(token).orElseThrow().claims().getTokenValue()).isEqualTo("verified");
    }

    private void authenticate(String token) {
        assertThat(check.authenticate(new BearerTokenAuthenticationToken(token)).isAuthenticated())
                .isTrue();
    }

    private void pass(int seconds) {
        nanos.addAndGet(seconds * 1_000_000_000L);
    }
}
