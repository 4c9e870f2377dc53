package dk.fravalg.it.log;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Fhir;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The auditor takes a checkpoint along, and checks it with nothing but the JDK. */
@Tag("ASVS-16.4.2")
class TheProofIT extends Scene {

    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    @Test
    @Tag("REQ-AUDIT-7")
    void a_checkpoint_comes_by_itself_and_its_signature_is_the_registers() throws Exception {
        ambulanceCrew.looksUp(citizens.nancy());

        Parameters proof = await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(this::proof, shown -> shown.hasParameter("checkpoint"));

        String note = proof.getParameter("checkpoint").getValue().primitiveValue();
        int end = note.indexOf("\n\n");
        String text = note.substring(0, end + 1);
        String signatureLine = note.substring(end + 2).strip();
        byte[] signature = Base64.getDecoder().decode(signatureLine.substring(signatureLine.lastIndexOf(' ') + 1));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(keyIn(proof.getParameter("verifierKey").getValue().primitiveValue()));
        check.update(text.getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Arrays.copyOfRange(signature, 4, signature.length)))
                .isTrue();
        assertThat(Long.parseLong(text.lines().toList().get(1))).isPositive();
    }

    @Test
    @Tag("REQ-AUDIT-7")
    void nobody_else_is_given_one() {
        assertThat(ambulanceCrew.call().get("/fhir/AuditEvent/$proof")).isRefusalWith("not-permitted", 403);
        assertThat(citizens.nancy().call().get("/fhir/AuditEvent/$proof")).isRefusalWith("not-permitted", 403);
    }

    private Parameters proof() {
        return (Parameters) Fhir.in(auditor.call().get("/fhir/AuditEvent/$proof"));
    }

    /** The raw key after name, hash and one byte that says which kind it is. */
    private static PublicKey keyIn(String verifierKey) throws Exception {
        String base64 = Optional.of(verifierKey.split("\\+", 3)[2]).orElseThrow();
        byte[] kindAndKey = Base64.getDecoder().decode(base64);
        byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + 32);
        System.arraycopy(kindAndKey, 1, encoded, ED25519_PREFIX.length, 32);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
