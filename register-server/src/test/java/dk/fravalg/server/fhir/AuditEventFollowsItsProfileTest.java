package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each record of the log reads as the package's profile {@code access-event} has it, whatever was done and by whom. */
class AuditEventFollowsItsProfileTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String PROFILE = "https://fravalg.example/fhir/StructureDefinition/access-event";
    private static final FhirValidator VALIDATOR = validator();

    private final AuditEventView view = new AuditEventView("https://register.example/fhir");

    @ParameterizedTest
    @EnumSource
    void whatever_was_done(Action action) {
        for (String outcome : List.of("done", "in-force", "not-permitted", "register-unavailable", "invalid_client")) {
            assertThat(faultsOf(entry(action, outcome, Role.SYSTEM, Optional.of("TREAT"), true)))
                    .as(outcome)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void by_whomever(Role role) {
        assertThat(faultsOf(entry(Action.READ, "done", role, Optional.of("complaint"), true)))
                .isEmpty();
        assertThat(faultsOf(entry(Action.REFUSE, "not-found", role, Optional.empty(), false)))
                .isEmpty();
    }

    private List<String> faultsOf(AuditEntry entry) {
        AuditEvent event = view.of(entry, Map.of("2512489996", "nancy"));
        // IHE's own profiles are not in reach of a test that asks nobody.
        event.getMeta().getProfile().clear();
        return VALIDATOR
                .validateWithResult(
                        FHIR.newJsonParser().encodeResourceToString(event), new ValidationOptions().addProfile(PROFILE))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /** @param whole with all that a record may have, or with as little as it can */
    private static AuditEntry entry(Action action, String outcome, Role role, Optional<String> why, boolean whole) {
        return new AuditEntry(
                7,
                TestTime.START,
                action.code(),
                outcome,
                why,
                whole ? Optional.of("Consent/nancys") : Optional.of("GET /fhir/Consent"),
                "2f6f1c1e-0000-4000-8000-000000000000",
                role,
                whole ? Optional.of("somebody") : Optional.empty(),
                whole ? Optional.of("Hillerød Kommune") : Optional.empty(),
                Optional.empty(),
                whole ? Optional.of("eoj-hilleroed") : Optional.empty(),
                false,
                whole ? Optional.of(new CprNumber("2512489996")) : Optional.empty());
    }

    private static FhirValidator validator() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        try (Stream<Path> files = Files.list(Path.of("../fhir-profiles/input"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                ours.addResource(FHIR.newJsonParser().parseResource(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FHIR.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        ours,
                        new DefaultProfileValidationSupport(FHIR),
                        new CommonCodeSystemsTerminologyService(FHIR),
                        new InMemoryTerminologyServerValidationSupport(FHIR),
                        new SnapshotGeneratingValidationSupport(FHIR))));
    }
}
