package dk.fravalg.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Holds what comes in against its profile of the FHIR package {@code dk.fravalg.register}: the very one that integrators are
 * given.
 *
 * <p>It comes after the register's own reading, which says more precisely what is wrong; so this finds what no reader of ours
 * has thought of. FHIR's definitions take some seconds to read after a start, and more on a busy machine; until
 * {@link ProfilesInAdvance} has read them the register goes by its own reading alone, so that nobody waits or is turned away.
 * How often that was so is counted.
 */
class ProfileCheck {

    private static final int WARM = 20;

    /** So much of the package describes what is sent; the rest would be read and kept for nothing. */
    private static final List<String> SENT = List.of(
            "StructureDefinition-resuscitation-opt-out",
            "StructureDefinition-capacity-declared",
            "StructureDefinition-registration-channel",
            "StructureDefinition-registered-at",
            "StructureDefinition-end-reason",
            "StructureDefinition-ended-at",
            "StructureDefinition-invalidate-in",
            "ValueSet-opt-out-state",
            "ValueSet-registration-channel",
            "ValueSet-end-reason",
            "ValueSet-invalidation-reason",
            "CodeSystem-registration-channel",
            "CodeSystem-end-reason",
            "CodeSystem-invalidation-reason");

    private final FhirContext fhir;
    private final Timer time;
    private final Counter unchecked;
    private volatile @Nullable FhirValidator validator;

    ProfileCheck(FhirContext fhir, MeterRegistry figures) {
        this.fhir = fhir;
        this.time = Timer.builder("register.validation")
                .description("Holding what came in against its profile")
                .register(figures);
        this.unchecked = Counter.builder("register.validation.skipped")
                .description("What came in before the profiles had been read")
                .register(figures);
    }

    /**
     * Refuses what does not follow its profile.
     *
     * @param profile the last part of its canonical URL, for example {@code resuscitation-opt-out}
     * @throws RegisterProblem {@link Problem#INVALID_RESOURCE} with the place and the rule of the first fault, and nothing of
     *     what stands there
     */
    void demand(Resource resource, String profile) {
        FhirValidator ready = validator;
        if (ready == null) {
            unchecked.increment();
            return;
        }
        Optional<String> fault = time.record(() -> firstFault(ready, resource, profile));
        if (fault != null && fault.isPresent()) {
            throw new RegisterProblem(Problem.INVALID_RESOURCE, fault.get());
        }
    }

    /** The same of what was sent with an operation. @throws RegisterProblem as above, also where nothing was sent */
    void demand(RequestDetails operation, String profile) {
        if (!(operation.getResource() instanceof Resource sent)) {
            throw new RegisterProblem(Problem.INVALID_RESOURCE, "the body is a Parameters resource");
        }
        demand(sent, profile);
    }

    private static Optional<String> firstFault(FhirValidator validator, Resource resource, String profile) {
        return validator.validateWithResult(resource, by(profile)).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .findFirst()
                .map(ProfileCheck::told);
    }

    private static ValidationOptions by(String profile) {
        return new ValidationOptions().addProfile(Canonical.BASE + "/StructureDefinition/" + profile);
    }

    /** The validator's own words quote what was sent. */
    private static String told(SingleValidationMessage message) {
        String rule = Optional.ofNullable(message.getMessageId()).orElse("its profile");
        return "%s does not follow %s".formatted(message.getLocationString(), rule.substring(rule.indexOf('#') + 1));
    }

    /** Reads FHIR's definitions, lets the compiler see what it will have to do again, and only then is asked. */
    void warmUp() {
        FhirValidator loaded = load();
        for (int time = 0; time < WARM; time++) {
            demandOfExample(loaded, "example/Consent-nancy-opts-out.json", "resuscitation-opt-out");
            demandOfExample(loaded, "example/Parameters-a-clerk-finds-it-invalid.json", "invalidate-in");
        }
        validator = loaded;
    }

    private void demandOfExample(FhirValidator loaded, String name, String profile) {
        firstFault(loaded, InThePackage.read(fhir, Resource.class, name), profile)
                .ifPresent(fault -> {
                    throw new IllegalStateException("An example of the package does not follow it: " + fault);
                });
    }

    private FhirValidator load() {
        IValidationSupport knowledge = new ValidationSupportChain(
                register(),
                BaseDefinitions.in(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir));
        return fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(knowledge));
    }

    private IValidationSupport register() {
        PrePopulatedValidationSupport register = new PrePopulatedValidationSupport(fhir);
        SENT.forEach(name -> register.addResource(InThePackage.read(fhir, MetadataResource.class, name + ".json")));
        return register;
    }
}
