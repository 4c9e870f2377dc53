package dk.fravalg.it.conformance;

import static dk.fravalg.it.conformance.FhirPackage.R4;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/**
 * HAPI's validator, with FHIR R4, the register's package and DK Core. Made once, which takes some seconds; several threads
 * may use it at once. Nothing is fetched from the net.
 */
final class Validator {

    private static final FhirValidator VALIDATOR = make();

    private Validator() {}

    /** Makes it, so that no test has to wait in the middle of something. */
    static void isReady() {
        faultsOf("{\"resourceType\": \"Parameters\"}", Optional.empty());
    }

    /**
     * What is wrong with a resource by the profiles that it names and are known, and by this one: one line each, place first.
     *
     * @param text JSON or XML, as it came
     */
    static List<String> faultsOf(String text, Optional<String> profile) {
        ValidationOptions options = new ValidationOptions();
        profile.ifPresent(options::addProfile);
        return VALIDATOR.validateWithResult(text, options).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static FhirValidator make() {
        FhirInstanceValidator validator = new FhirInstanceValidator(new ValidationSupportChain(
                packages(),
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new SnapshotGeneratingValidationSupport(R4)));
        // AuditEvents name IHE's profiles, which are in no package of ours.
        validator.setErrorForUnknownProfiles(false);
        return R4.newValidator().registerValidatorModule(validator);
    }

    private static IValidationSupport packages() {
        PrePopulatedValidationSupport packages = new PrePopulatedValidationSupport(R4);
        FhirPackage.resources().forEach(packages::addResource);
        FhirPackage.dkCore().forEach(packages::addResource);
        return packages;
    }
}
