package dk.fravalg.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import dk.fravalg.model.status.ResuscitationStatus.CannotTell;
import dk.fravalg.model.status.ResuscitationStatus.InForce;
import dk.fravalg.model.status.ResuscitationStatus.NoOptOut;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import dk.fravalg.server.platform.SigningKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttestationTest {

    private static final String CPR = "urn:oid:1.2.208.176.1.2";
    private static final Instant AS_OF = Instant.parse("2026-11-09T13:05:00Z");
    private static final StatusReport REPORT = new StatusReport(
            AS_OF,
            List.of(
                    new SubjectAnswer(
                            new AskedIdentifier(CPR, "2512489996"),
                            Optional.of(new CprNumber("2512489980")),
                            new InForce(
                                    AS_OF.minusMillis(1),
                                    new OptOutId("nancys"),
                                    new PersonName("Nancy Ann Test", "Berggren"),
                                    LocalDate.of(1948, 12, 25),
                                    77)),
                    new SubjectAnswer(new AskedIdentifier(CPR, "2509479989"), Optional.empty(), new NoOptOut()),
                    new SubjectAnswer(
                            new AskedIdentifier("", "x"),
                            Optional.empty(),
                            new CannotTell(CannotTellReason.INVALID_IDENTIFIER))));

    private final SigningKey key = SigningKey.generate();
    private final String attestation = new Attestation(key).of(REPORT);

    @Test
    void it_is_signed_with_the_published_key_and_says_what_it_is() throws Exception {
        SignedJWT signed = SignedJWT.parse(attestation);

        assertThat(signed.verify(
                        new ECDSAVerifier(key.publicKeys().getKeys().get(0).toECKey())))
                .isTrue();
        assertThat(signed.getHeader().getType().getType()).isEqualTo("resuscitation-status+jwt");
        assertThat(signed.getJWTClaimsSet().getIssuer()).isEqualTo("https://fravalg.example/fhir");
        assertThat(signed.getJWTClaimsSet().getIssueTime().toInstant()).isEqualTo(AS_OF);
    }

    @Test
    void times_are_written_as_in_the_answer_to_the_second_and_below() throws Exception {
        SignedJWT signed = SignedJWT.parse(attestation);

        assertThat(signed.getJWTClaimsSet().getStringClaim("asOf")).isEqualTo("2026-11-09T14:05:00.000+01:00");
        assertThat(results().get(0)).containsEntry("effectiveFrom", "2026-11-09T14:04:59.999+01:00");
    }

    @Test
    void every_row_is_attested_in_the_order_asked() throws Exception {
        assertThat(results())
                .containsExactly(
                        Map.of(
                                "system", CPR,
                                "value", "2512489996",
                                "currentValue", "2512489980",
                                "status", "in-force",
                                "effectiveFrom", "2026-11-09T14:04:59.999+01:00",
                                "consent", "Consent/nancys"),
                        Map.of("system", CPR, "value", "2509479989", "status", "none"),
                        Map.of("system", "", "value", "x", "status", "cannot-tell", "reason", "invalid-identifier"));
    }

    @Test
    void a_word_that_was_changed_breaks_the_seal() throws Exception {
        SignedJWT signed = SignedJWT.parse(attestation);
        String[] parts = attestation.split("\\.", -1);
        String forged = signed.getPayload().toString().replace("\"none\"", "\"in-force\"");
        SignedJWT other = SignedJWT.parse(parts[0] + "." + Base64URL.encode(forged) + "." + parts[2]);

        assertThat(other.verify(
                        new ECDSAVerifier(key.publicKeys().getKeys().get(0).toECKey())))
                .isFalse();
    }

    @Test
    void no_name_and_no_birth_date_is_attested() throws Exception {
        assertThat(SignedJWT.parse(attestation).getPayload().toString())
                .doesNotContain("Nancy", "Berggren", "1948", "77");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> results() throws Exception {
        return (List<Map<String, Object>>)
                SignedJWT.parse(attestation).getJWTClaimsSet().getClaim("results");
    }
}
