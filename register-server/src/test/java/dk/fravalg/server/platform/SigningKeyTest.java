package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private final SigningKey key = SigningKey.generate();

    @Test
    void what_it_signs_is_checked_with_its_public_part() throws Exception {
        SignedJWT signed = SignedJWT.parse(
                key.sign(new JWTClaimsSet.Builder().subject("nancy").build(), "test+jwt"));

        assertThat(signed.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(signed.getHeader().getType().getType()).isEqualTo("test+jwt");
        assertThat(signed.getHeader().getKeyID()).isEqualTo(publicKey(key).getKeyID());
        assertThat(signed.verify(new ECDSAVerifier(publicKey(key).toECKey()))).isTrue();
        assertThat(signed.verify(
                        new ECDSAVerifier(publicKey(SigningKey.generate()).toECKey())))
                .isFalse();
        assertThat(signed.getJWTClaimsSet().getSubject()).isEqualTo("nancy");
    }

    @Test
    void on_a_machine_like_this_native_code_signs() {
        assertThat(NativeCurves.areThere()).isTrue();
    }

    @Test
    void the_public_part_holds_nothing_private() {
        assertThat(publicKey(key).isPrivate()).isFalse();
        assertThat(key.publicKeys().toString()).doesNotContain("\"d\"");
        assertThat(key.publicKeys().toString(false)).doesNotContain("\"d\"");
    }

    @Test
    void a_key_that_was_stored_is_the_same_key() {
        SigningKey read = SigningKey.ofPrivateJwk(key.privateJwk());

        assertThat(read.publicKeys().toString()).isEqualTo(key.publicKeys().toString());
    }

    @Test
    void no_two_keys_are_alike() {
        assertThat(publicKey(SigningKey.generate()).getKeyID())
                .isNotEqualTo(publicKey(key).getKeyID());
    }

    @Test
    void what_is_no_private_key_on_the_curve_with_a_name_is_refused_and_not_repeated() throws Exception {
        ECKey good = ECKey.parse(key.privateJwk());
        List<String> bad = List.of(
                "",
                "not a key",
                "{}",
                "null",
                good.toPublicJWK().toJSONString(),
                new ECKey.Builder(good).keyID(null).build().toJSONString(),
                new ECKeyGenerator(Curve.P_384).keyID("k").generate().toJSONString(),
                new RSAKeyGenerator(2_048).keyID("k").generate().toJSONString(),
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"U0VDUkVU\"}",
                "{\"kty\":\"oct\",\"kid\":\"k\",\"k\":\"U0VDUkVU\"}");

        for (String jwk : bad) {
            assertThatIllegalArgumentException()
                    .as(jwk)
                    .isThrownBy(() -> SigningKey.ofPrivateJwk(jwk))
                    .satisfies(refusal -> {
                        assertThat(refusal.getMessage()).startsWith("A signing key is");
                        assertThat(refusal).hasNoCause();
                    });
        }
    }

    private static JWK publicKey(SigningKey key) {
        return key.publicKeys().getKeys().get(0);
    }
}
