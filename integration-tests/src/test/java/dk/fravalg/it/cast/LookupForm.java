package dk.fravalg.it.cast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.Json;
import java.util.Arrays;

/** The Parameters of a lookup: about whom somebody asks, and what for. */
public final class LookupForm {

    private final ObjectNode parameters = Json.object("""
            {"resourceType": "Parameters", "parameter": []}""");

    private LookupForm() {}

    /** About nobody, as yet. */
    public static LookupForm empty() {
        return new LookupForm();
    }

    /** About these citizens. */
    public static LookupForm about(Citizen... citizens) {
        LookupForm form = new LookupForm();
        Arrays.stream(citizens).forEach(citizen -> form.and(citizen.cpr()));
        return form;
    }

    /** And about whoever has this number. */
    public LookupForm and(String cpr) {
        return andSubject("""
                {"system": "%s", "value": "%s"}""".formatted(Canonical.CPR, cpr));
    }

    /** And about whoever this identifier is of. */
    public LookupForm andSubject(String identifierJson) {
        return andParameter("""
                {"name": "subject", "valueIdentifier": %s}""".formatted(identifierJson));
    }

    /** For this purpose, a code. */
    public LookupForm inOrderTo(String purpose) {
        return andParameter("""
                {"name": "purpose", "valueCode": "%s"}""".formatted(purpose));
    }

    /** And with any other parameter. */
    public LookupForm andParameter(String json) {
        ((ArrayNode) parameters.get("parameter")).add(Json.read(json));
        return this;
    }

    /** As FHIR JSON. */
    public String json() {
        return parameters.toString();
    }

    /** As FHIR XML. */
    public String xml() {
        return Fhir.xmlOf(json());
    }
}
