package dk.fravalg.server.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.fhir.FhirTime;
import dk.fravalg.model.fhir.StatusParameters;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.ResuscitationStatus.InForce;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes the answer of a lookup as JSON, byte for byte as HAPI writes what {@link StatusParameters#write} makes of it, and
 * piece by piece as it goes out: an answer about a thousand citizens is nowhere whole.
 *
 * <p>Only for questions in which every identifier has a system and a value, as {@link PlainQuestion} lets through.
 */
final class StatusJson {

    /** A character beyond the first 65,536 goes out as itself, as HAPI sends it. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator json;

    private StatusJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it, and closes the target; but not where it fails, so that half an answer never looks like a whole one. */
    static void write(StatusReport report, String attestation, OutputStream target) throws IOException {
        JsonGenerator json = JSON.createGenerator(target);
        new StatusJson(json).write(report, attestation);
        json.close();
    }

    private void write(StatusReport report, String attestation) throws IOException {
        json.writeStartObject();
        json.writeStringField("resourceType", "Parameters");
        json.writeArrayFieldStart("parameter");
        part("asOf", "valueInstant", FhirTime.written(report.asOf()));
        for (SubjectAnswer answer : report.answers()) {
            json.writeStartObject();
            json.writeStringField("name", "result");
            json.writeArrayFieldStart("part");
            result(answer);
            json.writeEndArray();
            json.writeEndObject();
        }
        part("attestation", "valueString", attestation);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void result(SubjectAnswer answer) throws IOException {
        identifier("subject", answer.asked(), false);
        if (answer.currentNumber().isPresent()) {
            String current = answer.currentNumber().get().digits();
            identifier("currentSubject", new AskedIdentifier(Canonical.CPR, current), true);
        }
        part("status", "valueCode", answer.status().code());
        Optional<String> reason = answer.status()
                .fold(
                        inForce -> Optional.empty(),
                        Optional::empty,
                        unknown -> Optional.of(unknown.reason().code()));
        if (reason.isPresent()) {
            part("reason", "valueCode", reason.get());
        }
        Optional<InForce> inForce = answer.status().fold(Optional::of, Optional::empty, unknown -> Optional.empty());
        if (inForce.isPresent()) {
            readBack(inForce.get());
        }
    }

    private void readBack(InForce inForce) throws IOException {
        part("effectiveFrom", "valueDateTime", FhirTime.written(inForce.effectiveFrom()));
        json.writeStartObject();
        json.writeStringField("name", "consent");
        json.writeObjectFieldStart("valueReference");
        json.writeStringField("reference", "Consent/" + inForce.optOut().value());
        json.writeEndObject();
        json.writeEndObject();
        part("name", "valueString", inForce.name().full());
        part("birthDate", "valueDate", inForce.birthDate().toString());
        json.writeStartObject();
        json.writeStringField("name", "age");
        json.writeNumberField("valueInteger", inForce.age());
        json.writeEndObject();
    }

    private void part(String name, String type, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField(type, value);
        json.writeEndObject();
    }

    private void identifier(String name, AskedIdentifier identifier, boolean official) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeObjectFieldStart("valueIdentifier");
        if (official) {
            json.writeStringField("use", "official");
        }
        json.writeStringField("system", identifier.system());
        json.writeStringField("value", identifier.value());
        json.writeEndObject();
        json.writeEndObject();
    }
}
