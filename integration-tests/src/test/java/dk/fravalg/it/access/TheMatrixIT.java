package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of {@link Matrix}: exact status and problem code. All are about the same
 * opt-outs of Nancy's, one in force and two that are closed; what succeeds changes nothing, because it is so already.
 */
@Tag("postgresql")
@Tag("ASVS-8.2.1")
@Tag("ASVS-8.2.2")
@Tag("ASVS-8.3.1")
@TestInstance(Lifecycle.PER_CLASS)
class TheMatrixIT extends Scene {

    private final Citizen nancy = citizens.nancy();
    private final Forged forged = new Forged(register);
    private final Map<String, String> tokens = new HashMap<>();
    private final String invalid = nancy.optsOut();
    private final String withdrawn;
    private final String inForce;
    private final String patient;
    private final String record;

    TheMatrixIT() {
        assertThat(clerk.invalidates(invalid, "wrong-person", "A note.")).hasStatus(200);
        withdrawn = nancy.optsOut();
        assertThat(nancy.withdraws(withdrawn)).hasStatus(200);
        inForce = optOutInForceOf(nancy);
        patient = OptOutReading.of(nancy.reads(inForce)).patient();
        Bundle log = (Bundle) Fhir.in(nancy.call().get("/fhir/AuditEvent"));
        record = log.getEntryFirstRep().getResource().getIdElement().getIdPart();
    }

    static List<Matrix.Cell> cells() {
        return Matrix.cells();
    }

    @Test
    void has_at_least_four_hundred_cells() {
        assertThat(cells()).hasSizeGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("cells")
    @Tag("REQ-ACCESS-2")
    void answers(Matrix.Cell cell) {
        Answer answer = attempt(cell, caller(cell.who(), cell.withScopes()));

        if (cell.code().isEmpty()) {
            assertThat(answer).hasStatus(cell.status());
        } else {
            assertThat(answer).isRefusalWith(cell.code(), cell.status());
        }
    }

    private Answer attempt(Matrix.Cell cell, Caller who) {
        return switch (cell.what()) {
            case "looks-up" -> who.asks(LookupForm.about(nancy));
            case "searches-nancy" -> who.searchesFor(nancy);
            case "searches-all" -> who.searches();
            case "reads" -> who.reads(inForce);
            case "reads-version" -> who.readsVersion(inForce, 1);
            case "history" -> who.readsHistory(inForce);
            case "reads-withdrawn" -> who.reads(withdrawn);
            case "reads-invalid" -> who.reads(invalid);
            case "history-withdrawn" -> who.readsHistory(withdrawn);
            case "reads-unknown" -> who.reads("no-such-consent");
            case "registers" -> who.registers(formOf(cell.who()));
            case "withdraws" -> who.withdraws(withdrawn);
            case "invalidates" -> who.invalidates(invalid, "wrong-person", "A note.");
            case "log-of-nancy" -> who.call().get("/fhir/AuditEvent?patient=" + patient);
            case "log-of-nobody" -> who.call().get("/fhir/AuditEvent?patient=Patient/no-such-patient");
            case "log" -> who.call().get("/fhir/AuditEvent");
            case "log-record" -> who.call().get("/fhir/AuditEvent/" + record);
            case "proof" -> who.call().get("/fhir/AuditEvent/$proof");
            case "metadata" -> who.call().get("/fhir/metadata");
            case "puts" -> who.call().withText(Caller.FHIR_JSON, "{}").send("PUT", "/fhir/Consent/" + inForce);
            case "deletes" -> who.call().send("DELETE", "/fhir/Consent/" + inForce);
            case "reads-patient" -> who.call().get("/fhir/" + patient);
            case "everything" -> who.call().get("/fhir/" + patient + "/$everything");
            case "writes-log" -> who.call().withText(Caller.FHIR_JSON, "{}").send("PUT", "/fhir/AuditEvent/" + record);
            default -> throw new IllegalArgumentException(cell.what());
        };
    }

    /** A clerk has nothing but paper. */
    private OptOutForm formOf(String who) {
        OptOutForm form = OptOutForm.of(nancy);
        return List.of("clerk", "silent").contains(who) ? form.onPaper() : form;
    }

    private Caller caller(String who, boolean withScopes) {
        return who.equals("nobody")
                ? nobody
                : somebodyWithToken(tokens.computeIfAbsent(who + withScopes, key -> token(who, withScopes)));
    }

    private String token(String who, boolean withScopes) {
        UnaryOperator<JWTClaimsSet.Builder> scopes = claims -> withScopes ? claims : claims.claim("scope", "openid");
        return switch (who) {
            case "expired" ->
                forged.token(
                        ambulanceCrew,
                        claims -> scopes.apply(claims)
                                .expirationTime(Date.from(Instant.now().minusSeconds(120))));
            case "foreign" ->
                forged.token(ambulanceCrew, claims -> scopes.apply(claims).audience("https://example.org/fhir"));
            case "nancy" -> forged.token(nancy, scopes);
            case "bruno" -> forged.token(citizens.bruno(), scopes);
            case "behalf" ->
                forged.token(nancy, claims -> scopes.apply(claims).claim("act", Map.of("sub", "somebody")));
            case "clerk" -> forged.token(clerk, scopes);
            case "silent" -> forged.token(clerk, claims -> scopes.apply(claims).claim("reason", null));
            case "doctor" ->
                forged.token(
                        ambulanceCrew,
                        claims -> scopes.apply(
                                claims.claim("role", "health-professional").claim("scope", "user/Consent.rs")));
            case "system" -> forged.token(hospital, scopes);
            case "auditor" -> forged.token(auditor, scopes);
            case "operator" -> forged.token(operator, scopes);
            default -> throw new IllegalArgumentException(who);
        };
    }
}
