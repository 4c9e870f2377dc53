package dk.fravalg.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidationEngine;
import org.hl7.fhir.validation.ValidationEngine.ValidationEngineBuilder;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;

/**
 * HL7's validation engine, with FHIR R4, the register's package as it was built, and those resources of DK Core that the
 * package builds on.
 *
 * <p>Made once: loading FHIR takes seconds. It may not go to the net, and asks no terminology server; codes of SNOMED CT and
 * other systems that FHIR only refers to are taken on trust, and so is what {@link NotAtHand} names.
 */
final class Engine {

    private static final String BUILT_PACKAGE = "/dk.fravalg.register.tgz";
    private static final ValidationEngine ENGINE = make();

    /** The same for all, as HL7's publisher does it: what one resource made it load is there for the next. */
    private static final InstanceValidator VALIDATOR = validator();

    private Engine() {}

    /** What is wrong with the resource in a file of JSON, by the profiles that it names itself and by these. */
    static List<Fault> faultsIn(Path file, String... profiles) {
        List<ValidationMessage> messages = new ArrayList<>();
        try (InputStream resource = Files.newInputStream(file)) {
            VALIDATOR.validate(null, messages, resource, FhirFormat.JSON, ENGINE.asSdList(List.of(profiles)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.stream()
                .filter(message -> message.getLevel().isError())
                .map(Fault::of)
                .filter(fault -> !NotAtHand.isWhy(fault))
                .toList();
    }

    private static ValidationEngine make() {
        FhirHome.isFilled();
        ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
        try {
            ValidationEngine engine = new ValidationEngineBuilder()
                    .withVersion("4.0.1")
                    .withNoTerminologyServer()
                    .fromSource(FhirHome.CORE);
            for (Path dkCore : Inputs.dkCore()) {
                load(engine, dkCore);
            }
            load(engine, builtPackage());
            // As HL7's own command does unless it is told otherwise: what a reference leads to lies in the register.
            engine.setPolicyAdvisor(new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.IGNORE, Set.of()));
            engine.prepare();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InstanceValidator validator() {
        try {
            return ENGINE.getValidator(FhirFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(ValidationEngine engine, Path source) throws IOException, URISyntaxException {
        // The engine takes whole paths only.
        String whole = source.toAbsolutePath().normalize().toString();
        engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), whole, false);
    }

    /** Out of the jar, in which it lies once it is packed. */
    private static Path builtPackage() throws IOException {
        Path file = Path.of("target", "register-package.tgz");
        try (InputStream built = Engine.class.getResourceAsStream(BUILT_PACKAGE)) {
            Files.write(file, built.readAllBytes());
        }
        return file;
    }
}
