package dk.fravalg.it.lookingup;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.LookupAnswer;
import dk.fravalg.it.wire.Answer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every answer comes signed, so that it can be shown later what the register said. */
class AttestationIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-LOOKUP-10")
    void it_is_signed_with_a_key_that_the_register_publishes() throws Exception {
        SignedJWT attestation = SignedJWT.parse(ambulanceCrew.looksUp(nancy).attestation());

        JWK key = publishedKeys().getKeyByKeyId(attestation.getHeader().getKeyID());

        assertThat(attestation.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(attestation.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    }

    @Test
    @Tag("REQ-LOOKUP-10")
    void it_says_what_the_rows_say() throws Exception {
        optOutInForceOf(nancy);
        LookupForm form = LookupForm.about(nancy, citizens.bruno())
                .and("3102489996")
                .andSubject("{\"system\": \"http://cvr.dk\", \"value\": \"12345678\"}");

        LookupAnswer answer = ambulanceCrew.looksUp(form);

        Map<String, Object> claims =
                SignedJWT.parse(answer.attestation()).getJWTClaimsSet().getClaims();
        assertThat(claims).containsEntry("iss", "https://fravalg.example/fhir");
        assertThat(OffsetDateTime.parse((String) claims.get("asOf")).toInstant())
                .isEqualTo(answer.asOf());
        List<?> results = (List<?>) claims.get("results");
        assertThat(results).hasSameSizeAs(answer.rows());
        for (int i = 0; i < results.size(); i++) {
            assertSaysTheSame((Map<?, ?>) results.get(i), answer.rows().get(i));
        }
    }

    @Test
    void the_published_keys_are_public_ones() throws Exception {
        Answer answer = nobody.call().get("/fhir/.well-known/jwks.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(publishedKeys().getKeys()).isNotEmpty().noneMatch(JWK::isPrivate);
        assertThat(answer.body()).doesNotContain("\"d\"");
    }

    private JWKSet publishedKeys() throws java.text.ParseException {
        return JWKSet.parse(nobody.call().get("/fhir/.well-known/jwks.json").body());
    }

    private static void assertSaysTheSame(Map<?, ?> result, LookupAnswer.Row row) {
        assertThat(result.get("system")).isEqualTo(row.subject().getSystem());
        assertThat(result.get("value")).isEqualTo(row.subject().getValue());
        assertThat(result.get("status")).isEqualTo(row.status());
        assertThat(result.get("reason")).isEqualTo(row.reason().orElse(null));
        assertThat(result.get("consent")).isEqualTo(row.consent().orElse(null));
        assertThat(result.containsKey("effectiveFrom"))
                .isEqualTo(row.effectiveFrom().isPresent());
        row.effectiveFrom()
                .ifPresent(from -> assertThat(OffsetDateTime.parse((String) result.get("effectiveFrom"))
                                .toInstant())
                        .isEqualTo(from));
    }
}
