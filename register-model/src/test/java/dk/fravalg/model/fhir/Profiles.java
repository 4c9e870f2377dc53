package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.FHIR;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
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
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** FHIR's validator with the register's own profiles and DK Core's, from their sources; nothing is fetched from the net. */
final class Profiles {

    private static final List<Path> SOURCES =
            List.of(Path.of("../fhir-profiles/input"), Path.of("../fhir-profiles/src/test/resources/dk-core"));
    private static final FhirValidator VALIDATOR = validator();

    private Profiles() {}

    /** What is wrong with the resource by FHIR and the profiles that it names: one line each, place first. */
    static List<String> faultsOf(Resource resource) {
        return faultsOf(resource, new ValidationOptions());
    }

    /** The same, and by a profile of the register's too, for example {@code citizen}. */
    static List<String> faultsOf(Resource resource, String profile) {
        return faultsOf(
                resource, new ValidationOptions().addProfile(Canonical.BASE + "/StructureDefinition/" + profile));
    }

    private static List<String> faultsOf(Resource resource, ValidationOptions options) {
        String json = FHIR.newJsonParser().setStripVersionsFromReferences(false).encodeResourceToString(resource);
        return VALIDATOR.validateWithResult(json, options).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static FhirValidator validator() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        SOURCES.forEach(folder -> resourcesIn(folder).forEach(ours::addResource));
        return FHIR.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        ours,
                        new DefaultProfileValidationSupport(FHIR),
                        new CommonCodeSystemsTerminologyService(FHIR),
                        new InMemoryTerminologyServerValidationSupport(FHIR),
                        new SnapshotGeneratingValidationSupport(FHIR))));
    }

    private static List<IBaseResource> resourcesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(Profiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IBaseResource read(Path file) {
        try {
            return FHIR.newJsonParser().parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
