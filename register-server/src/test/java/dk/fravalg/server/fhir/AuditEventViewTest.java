package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.audit.AuditEntry;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventViewTest {

    private final AuditEventView view = new AuditEventView("https://register.example/fhir");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Fravalg & Co",
                "</div><img src=x onerror=alert(1)>",
                "\"'`",
                "A <b> B"
            })
    @Tag("ASVS-1.2.1")
    void what_an_organisation_calls_itself_is_text_and_no_markup(String name) {
        String json = FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(view.of(entry(name, "look-up", "none"), Map.of()));
        AuditEvent back = FhirContext.forR4Cached().newJsonParser().parseResource(AuditEvent.class, json);

        assertThat(back.getText().getDiv().allText()).contains(name);
        assertThat(back.getText().getDiv().getChildNodes()).allMatch(node -> node.getName() == null);
    }

    @Test
    void an_erasure_was_carried_out() {
        AuditEvent event = view.of(entry("Registerets drift", "erase-audit", "before-2021-01-01"), Map.of());

        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
        assertThat(event.getOutcomeDesc()).isEqualTo("Gennemført");
    }

    @Test
    void a_token_that_was_refused_was_not() {
        AuditEvent event = view.of(entry("Hillerød Kommune", "issue-token", "invalid_client"), Map.of());

        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._4);
        assertThat(event.getOutcomeDesc()).isEqualTo("Afvist: invalid_client");
    }

    private static AuditEntry entry(String organisation, String action, String outcome) {
        return new AuditEntry(
                7,
                TestTime.START,
                action,
                outcome,
                Optional.of("TREAT"),
                Optional.empty(),
                "2f6f1c1e-0000-4000-8000-000000000000",
                Role.SYSTEM,
                Optional.of("ambulance-hovedstaden"),
                Optional.of(organisation),
                Optional.empty(),
                Optional.of("ambulance-hovedstaden"),
                false,
                Optional.of(new CprNumber("2512489996")));
    }
}
