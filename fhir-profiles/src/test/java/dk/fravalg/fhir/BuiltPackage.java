package dk.fravalg.fhir;

import static dk.fravalg.fhir.Sources.FHIR;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The package as it lies on the classpath for whoever uses it, loaded into a validator beside FHIR's own definitions
 * and DK Core's Patient. Made once, because loading FHIR takes seconds. Nothing is fetched from the net.
 */
final class BuiltPackage {

    static final String OPT_OUT = Sources.CANONICAL + "/StructureDefinition/resuscitation-opt-out";
    static final String ON_THE_CLASSPATH = "dk.fravalg.register.tgz";

    private static final IValidationSupport KNOWLEDGE = knowledge();
    private static final FhirValidator VALIDATOR =
            FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(KNOWLEDGE));

    private BuiltPackage() {}

    /** What is wrong with the resource by the profiles that it names itself: one line each, place first. */
    static List<String> faultsOf(Resource resource) {
        return faultsOf(resource, new ValidationOptions());
    }

    /** What is wrong with the resource by this profile, whether it names the profile or not. */
    static List<String> faultsOf(Resource resource, String profile) {
        return faultsOf(resource, new ValidationOptions().addProfile(profile));
    }

    /** The whole of a profile: what it says itself, and what it takes from those it builds on. */
    static StructureDefinition snapshotOf(StructureDefinition profile) {
        return (StructureDefinition) KNOWLEDGE.generateSnapshot(
                new ValidationSupportContext(KNOWLEDGE), profile, profile.getUrl(), null, profile.getName());
    }

    private static List<String> faultsOf(Resource resource, ValidationOptions options) {
        // Encoded first: the validator then sees what a reader would get, not how the parser holds it.
        String json = FHIR.newJsonParser().setStripVersionsFromReferences(false).encodeResourceToString(resource);
        return VALIDATOR.validateWithResult(json, options).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static IValidationSupport knowledge() {
        return new ValidationSupportChain(
                register(),
                dkCore(),
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new SnapshotGeneratingValidationSupport(FHIR));
    }

    private static IValidationSupport register() {
        try {
            NpmPackageValidationSupport register = new NpmPackageValidationSupport(FHIR);
            register.loadPackageFromClasspath("classpath:" + ON_THE_CLASSPATH);
            return register;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IValidationSupport dkCore() {
        PrePopulatedValidationSupport dkCore = new PrePopulatedValidationSupport(FHIR);
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/dk-core"))) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .map(Sources::read)
                    .forEach(dkCore::addResource);
            return dkCore;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
