package dk.fravalg.server.lookup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.fhir.FhirTime;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import dk.fravalg.server.platform.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The answer of a lookup as a signed statement: what the register said, about whom, and as of when.
 *
 * <p>A compact JWS, type {@code resuscitation-status+jwt}, signed with ES256; the keys are at
 * {@code /fhir/.well-known/jwks.json}. Claims: {@code iss} the register's canonical base, {@code iat} and {@code asOf} the
 * moment of the answer, {@code results} in the order asked, each with {@code system}, {@code value} and {@code status}, and,
 * when in force, {@code effectiveFrom} and {@code consent}. Names are left out: they add nothing to what is attested.
 */
public final class Attestation {

    /** The {@code typ} of an attestation's header. */
    public static final String TYPE = "resuscitation-status+jwt";

    private static final JsonFactory JSON = new JsonFactory();

    /** Bytes that one answer takes, and what stands around it. */
    private static final int ROOM = 256;

    private final SigningKey key;

    /** Attests with this key. */
    public Attestation(SigningKey key) {
        this.key = key;
    }

    /** Signs the answer. */
    public String of(StatusReport report) {
        return key.sign(claims(report), TYPE);
    }

    private static byte[] claims(StatusReport report) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(ROOM + ROOM * report.answers().size());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("iss", Canonical.BASE);
            json.writeNumberField("iat", report.asOf().getEpochSecond());
            json.writeStringField("asOf", FhirTime.written(report.asOf()));
            json.writeArrayFieldStart("results");
            for (SubjectAnswer answer : report.answers()) {
                write(answer, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(SubjectAnswer answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("system", answer.asked().system());
        json.writeStringField("value", answer.asked().value());
        if (answer.currentNumber().isPresent()) {
            json.writeStringField("currentValue", answer.currentNumber().get().digits());
        }
        json.writeStringField("status", answer.status().code());
        Map<String, String> more = answer.status()
                .fold(
                        inForce -> Map.of(
                                "effectiveFrom",
                                FhirTime.written(inForce.effectiveFrom()),
                                "consent",
                                "Consent/" + inForce.optOut().value()),
                        Map::of,
                        unknown -> Map.of("reason", unknown.reason().code()));
        for (Map.Entry<String, String> each : more.entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }
}
