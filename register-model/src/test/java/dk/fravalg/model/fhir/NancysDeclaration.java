package dk.fravalg.model.fhir;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;

/** What a client sends to register Nancy Ann's opt-out: all that the contract lets it set, and nothing else. */
final class NancysDeclaration {

    static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final String AS_SENT = """
            {"resourceType": "Consent",
             "extension": [{"url": "https://fravalg.example/fhir/StructureDefinition/capacity-declared",
                            "valueBoolean": true}],
             "status": "proposed",
             "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "adr"}]},
             "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentcategorycodes",
                                       "code": "dnr"}]}],
             "patient": {"identifier": {"system": "urn:oid:1.2.208.176.1.2", "value": "2512489996"}},
             "dateTime": "2026-11-02T14:04:10+01:00",
             "policy": [{"uri": "https://www.retsinformation.dk/eli/lta/2023/1779"}],
             "provision": {"type": "deny",
                           "code": [{"coding": [{"system": "http://snomed.info/sct", "code": "89666000"}]}]}}
            """;

    private NancysDeclaration() {}

    static Consent asSent() {
        return FHIR.newJsonParser().parseResource(Consent.class, AS_SENT);
    }

    static Consent but(Consumer<Consent> change) {
        Consent consent = asSent();
        change.accept(consent);
        return consent;
    }

    /** The extension by which she declares that she can look after her own health matters. */
    static Extension capacityOf(Consent consent) {
        return consent.getExtension().get(0);
    }

    static Declaration readBut(Consumer<Consent> change) {
        return ConsentSubmission.read(but(change));
    }

    /** Holds when the Consent is refused as one that breaks its profile, in words that name the place. */
    static void isRefusedWith(Consumer<Consent> change, String... words) {
        Assertions.assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> readBut(change))
                .satisfies(refusal -> {
                    Assertions.assertThat(refusal.problem()).isEqualTo(Problem.INVALID_RESOURCE);
                    Assertions.assertThat(refusal.detail()).isPresent();
                    Assertions.assertThat(refusal.detail().orElseThrow()).doesNotContain("2512489996");
                    for (String word : words) {
                        Assertions.assertThat(refusal.detail().orElseThrow()).contains(word);
                    }
                });
    }
}
