package dk.fravalg.server.access;

import static dk.fravalg.server.access.Tokens.KEY;
import static dk.fravalg.server.access.Tokens.clerks;
import static dk.fravalg.server.access.Tokens.signed;
import static dk.fravalg.server.access.Tokens.signer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dk.fravalg.server.Cast;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.AuthenticationException;

class TokenCheckTest {

    @Test
    void a_token_of_a_trusted_issuer_for_this_register_is_its_bearers() {
        CallerToken caller = Tokens.check(good(clerks().claim("reason", "paper-form")));

        assertThat(caller.actor()).isEqualTo(Cast.CLERK);
        assertThat(caller.scopes().include("user/Consent.u")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "JWT"})
    void the_usual_types_of_an_access_token_are_taken(String type) {
        assertThat(Tokens.check(signed(clerks(), header -> header.type(new JOSEObjectType(type)), signer(KEY))))
                .isNotNull();
        assertThat(Tokens.check(signed(clerks(), header -> header.type(null), signer(KEY))))
                .isNotNull();
    }

    @Test
    void a_token_may_be_meant_for_others_too() {
        assertThat(Tokens.check(good(clerks().audience(List.of("https://other.example", Tokens.AUDIENCE)))))
                .isNotNull();
    }

    @Test
    void another_kind_of_statement_of_the_issuers_is_no_token() {
        for (String type : List.of("resuscitation-status+jwt", "logout+jwt", "dpop+jwt")) {
            isRefused(signed(clerks(), header -> header.type(new JOSEObjectType(type)), signer(KEY)));
        }
    }

    @Test
    void a_token_that_nobody_signed_is_none() {
        isRefused(new PlainJWT(clerks().build()).serialize());
        String[] parts = good(clerks()).split("\\.", -1);
        isRefused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void a_public_key_is_no_shared_secret() throws Exception {
        for (String secret : List.of(KEY.toPublicJWK().toJSONString(), pem(KEY))) {
            isRefused(signed(clerks(), header -> {}, new MACSigner(secret.getBytes(UTF_8))));
        }
    }

    @Test
    void a_key_of_somebody_elses_is_of_no_use_though_it_has_the_issuers_name_or_comes_along() {
        ECKey foreign = Tokens.key("issuers-key");
        isRefused(signed(clerks(), header -> {}, signer(foreign)));
        isRefused(signed(clerks(), header -> header.jwk(foreign.toPublicJWK()), signer(foreign)));
        isRefused(signed(clerks(), header -> header.jwk(foreign.toPublicJWK()).keyID(null), signer(foreign)));
        isRefused(signed(clerks(), header -> header.jwkURL(URI.create("http://localhost:1/keys")), signer(foreign)));
        isRefused(signed(clerks(), header -> header.keyID("../../etc/passwd"), signer(KEY)));
    }

    @Test
    void a_token_of_another_issuer_or_for_another_register_is_refused() {
        isRefused(good(clerks().issuer("https://other.example")));
        isRefused(good(clerks().issuer(Tokens.ISSUER + "/")));
        isRefused(good(clerks().issuer(null)));
        isRefused(good(clerks().audience("https://other.example")));
        isRefused(good(clerks().audience(Tokens.AUDIENCE + "/")));
        isRefused(good(clerks().audience((String) null)));
    }

    @Test
    void a_token_lives_for_a_time_and_must_say_how_long() {
        Instant now = Instant.now();
        isRefused(good(olderClerks(now).expirationTime(Date.from(now.minusSeconds(90)))));
        isRefused(good(clerks().expirationTime(null)));
        isRefused(good(clerks().notBeforeTime(Date.from(now.plusSeconds(90)))));
    }

    @Test
    void clocks_may_differ_a_little() {
        Instant now = Instant.now();
        assertThat(Tokens.check(good(olderClerks(now).expirationTime(Date.from(now.minusSeconds(20))))))
                .isNotNull();
        assertThat(Tokens.check(good(clerks().notBeforeTime(Date.from(now.plusSeconds(20))))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "eyJhbGciOiJub25lIn0..", "{\"alg\":\"none\"}.{}.", "null"})
    void what_is_no_token_at_all_is_refused(String token) {
        assertThatThrownBy(() -> Tokens.check(token))
                .isInstanceOfAny(AuthenticationException.class, IllegalArgumentException.class);
    }

    @Test
    void a_token_that_was_changed_on_the_way_is_refused() {
        String[] parts = good(clerks()).split("\\.", -1);
        String[] others = good(clerks().subject("clerk-8")).split("\\.", -1);

        isRefused(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void a_refusal_says_nothing_of_what_the_token_said() {
        JWTClaimsSet.Builder wrong = Tokens.citizens().audience("https://other.example");

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> Tokens.check(good(wrong)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("2512489996", "other.example"));
    }

    @Test
    void without_scopes_a_token_is_good_for_nothing() {
        assertThat(Tokens.check(good(clerks().claim("scope", null))).scopes().include("user/Consent.r"))
                .isFalse();
        assertThat(Tokens.check(good(clerks().claim("scope", List.of("user/Consent.r"))))
                        .scopes()
                        .include("user/Consent.r"))
                .isFalse();
    }

    private static String pem(ECKey key) throws Exception {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(key.toPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static JWTClaimsSet.Builder olderClerks(Instant now) {
        return clerks().issueTime(Date.from(now.minusSeconds(300)));
    }

    private static String good(JWTClaimsSet.Builder claims) {
        return signed(claims, header -> {}, signer(KEY));
    }

    private static void isRefused(String token) {
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> Tokens.check(token));
    }
}
