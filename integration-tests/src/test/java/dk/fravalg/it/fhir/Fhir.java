package dk.fravalg.it.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;

/** Reads FHIR, strictly: an answer that is not FHIR R4 fails the test that sees it. */
public final class Fhir {

    private static final FhirContext R4 = strict();

    private Fhir() {}

    private static FhirContext strict() {
        FhirContext context = FhirContext.forR4();
        context.setParserErrorHandler(new StrictErrorHandler());
        return context;
    }

    /** The resource in an answer, in whichever of the two formats its content type names. */
    public static Resource in(Answer answer) {
        boolean xml = answer.header("Content-Type").orElse("").startsWith("application/fhir+xml");
        IParser parser = xml ? R4.newXmlParser() : R4.newJsonParser();
        return (Resource) parser.parseResource(answer.body());
    }

    /** The Consent in an answer. */
    public static Consent consentIn(Answer answer) {
        return (Consent) in(answer);
    }

    /** The Consents of a Bundle in an answer, in its order. */
    public static List<Consent> consentsIn(Answer answer) {
        return ((Bundle) in(answer))
                .getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .map(Consent.class::cast)
                        .toList();
    }

    /** A resource in JSON, on one line. */
    public static String jsonOf(Resource resource) {
        return R4.newJsonParser().encodeResourceToString(resource);
    }

    /** The same resource in XML. */
    public static String xmlOf(String json) {
        return R4.newXmlParser().encodeResourceToString(R4.newJsonParser().parseResource(json));
    }
}
