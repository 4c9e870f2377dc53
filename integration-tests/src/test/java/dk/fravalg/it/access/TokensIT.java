package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that the register's issuer did not sign opens nothing. */
@Tag("ASVS-9.1.1")
@Tag("ASVS-9.1.2")
class TokensIT extends Scene {

    private final Citizen nancy = citizens.nancy();
    private final String genuine = ambulanceCrew.token();

    @Test
    void the_genuine_one_is_accepted() {
        assertThat(somebodyWithToken(genuine).looksUp(nancy)).isNone();
    }

    @Test
    @Tag("REQ-ACCESS-1")
    void without_one_the_answer_says_what_is_wanted() {
        Answer answer = nobody.asks(LookupForm.about(nancy));

        assertThat(answer).isRefusalWith("not-authenticated", 401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0..", "....", "null", "%00"})
    @Tag("REQ-ACCESS-1")
    void garbage_is_refused(String token) {
        refused(token);
    }

    @Test
    void one_of_another_key_is_refused_even_under_the_same_name() throws Exception {
        SignedJWT original = SignedJWT.parse(genuine);
        ECKey foreign = new ECKeyGenerator(Curve.P_256)
                .keyID(original.getHeader().getKeyID())
                .generate();

        refused(signed(original.getHeader(), original.getJWTClaimsSet(), foreign));
    }

    @Test
    void one_that_brings_its_own_key_is_refused() throws Exception {
        SignedJWT original = SignedJWT.parse(genuine);
        ECKey foreign = new ECKeyGenerator(Curve.P_256).generate();
        JWSHeader header = new JWSHeader.Builder(original.getHeader().getAlgorithm())
                .type(original.getHeader().getType())
                .jwk(foreign.toPublicJWK())
                .build();

        refused(signed(header, original.getJWTClaimsSet(), foreign));
    }

    @Test
    void an_unsigned_one_is_refused() {
        for (String algorithm : List.of("none", "None", "nOnE")) {
            refused(base64("{\"alg\":\"" + algorithm + "\"}") + "." + genuine.split("\\.")[1] + ".");
        }
    }

    @Test
    void one_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        byte[] publicKey =
                nobody.call().get("/fhir/.well-known/jwks.json").body().getBytes(UTF_8);
        SignedJWT forged = new SignedJWT(
                new JWSHeader(com.nimbusds.jose.JWSAlgorithm.HS256),
                SignedJWT.parse(genuine).getJWTClaimsSet());
        forged.sign(new MACSigner(publicKey));

        refused(forged.serialize());
    }

    @Test
    void one_that_was_changed_afterwards_is_refused() throws Exception {
        String[] parts = genuine.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);

        refused(parts[0] + "." + base64(claims.replace("system/Consent.rs", "user/Consent.cruds")) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + base64("\0".repeat(64)));
        refused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    @Tag("REQ-ACCESS-7")
    void one_in_the_url_or_in_a_form_is_no_token() {
        assertThat(nobody.call().get("/fhir/Consent?access_token=" + genuine)).isRefusalWith("not-authenticated", 401);
        assertThat(nobody.call()
                        .withText("application/x-www-form-urlencoded", "access_token=" + genuine)
                        .post("/fhir/Consent/_search"))
                .isRefusalWith("not-authenticated", 401);
    }

    @Test
    void another_scheme_is_refused() {
        for (String header : List.of("Basic bmFuY3k6bmFuY3k=", "Bearer", "Bearer  ", genuine, "DPoP " + genuine)) {
            assertThat(nobody.call().with("Authorization", header).get("/fhir/Consent"))
                    .isRefusalWith("not-authenticated", 401);
        }
    }

    private void refused(String token) {
        Caller somebody = somebodyWithToken(token);
        assertThat(somebody.asks(LookupForm.about(nancy))).isRefusalWith("not-authenticated", 401);
        assertThat(somebody.searches()).isRefusalWith("not-authenticated", 401);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key)
            throws JOSEException, ParseException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
