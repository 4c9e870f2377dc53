package dk.fravalg.it.conformance;

import ca.uhn.fhir.parser.DataFormatException;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * The judgement that every answer in FHIR passes: each resource by the profile that the register promises for it, those in a
 * Bundle too, and the Parameters of an operation by its definition.
 *
 * <p>Of many answers that differ in moments, ids and the like only, the first are judged: see {@link Shape}.
 */
public final class Conformance {

    private Conformance() {}

    /**
     * Judges what an answer holds, where it is FHIR.
     *
     * @param path that was asked, for example {@code /fhir/Consent/$resuscitation-status}
     * @throws AssertionError with all faults; also noted, so that a test fails where another thread saw them
     */
    public static void judge(String path, Answer answer) {
        if (answer.header("Content-Type").orElse("").startsWith("application/fhir+")
                && !answer.body().isBlank()) {
            List<String> faults = faultsOf(path, answer);
            if (!faults.isEmpty()) {
                throw FaultsFailTheTest.noted(new AssertionError(
                        "What " + path + " answered has faults:\n" + String.join("\n", faults) + "\n" + answer));
            }
        }
    }

    /** The same, said and not thrown. */
    static List<String> faultsOf(String path, Answer answer) {
        Resource whole;
        try {
            whole = Fhir.in(answer);
        } catch (DataFormatException e) {
            return List.of("It is not FHIR R4: " + e.getMessage());
        }
        List<String> faults = new ArrayList<>();
        if (isInParts(whole)) {
            return faults;
        }
        if (Shape.isNewEnough(whole)) {
            faults.addAll(faultsOf(whole, answer.body(), PromisedProfiles.of(whole, path)));
            faults.addAll(OperationAnswer.faultsOf(whole, path));
        }
        if (whole instanceof Bundle bundle) {
            // The Bundle was judged with what it holds, but not by profiles that an entry does not name.
            bundle.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .filter(entry -> entry != null && Shape.isNewEnough(entry))
                    .map(entry -> faultsOf(entry, Fhir.jsonOf(entry), PromisedProfiles.of(entry, "")))
                    .forEach(faults::addAll);
        }
        return faults;
    }

    /**
     * Whether parts were left out because nobody asked for them ({@code _elements}, {@code _summary}). FHIR marks such a
     * resource, so that nobody takes it for whole; a profile is promised of the whole.
     */
    private static boolean isInParts(Resource resource) {
        return resource.getMeta().getTag("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED")
                        != null
                || resource instanceof Bundle bundle
                        && bundle.getEntry().stream()
                                .anyMatch(entry -> entry.hasResource() && isInParts(entry.getResource()));
    }

    private static List<String> faultsOf(Resource resource, String text, Optional<String> profile) {
        List<String> faults = Validator.faultsOf(text, profile);
        if (faults.isEmpty()) {
            ResourcesSeen.keep(resource, profile);
        }
        RepeatedSubjects repeated = RepeatedSubjects.in(resource);
        return faults.stream().filter(fault -> !repeated.have(fault)).toList();
    }
}
