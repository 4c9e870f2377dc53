package dk.fravalg.server.lookup;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import dk.fravalg.server.platform.SigningKey;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** With seconds and milliseconds always, as the answer itself has it: FHIR knows no shorter time. */
    private static final DateTimeFormatter AS_IN_FHIR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private final SigningKey key;

    /** Attests with this key. */
    public Attestation(SigningKey key) {
        this.key = key;
    }

    /** Signs the answer. */
    public String of(StatusReport report) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(Canonical.BASE)
                .issueTime(Date.from(report.asOf()))
                .claim("asOf", written(report.asOf()))
                .claim("results", results(report))
                .build();
        return key.sign(claims, TYPE);
    }

    private static List<Map<String, Object>> results(StatusReport report) {
        return report.answers().stream().map(Attestation::result).toList();
    }

    private static Map<String, Object> result(SubjectAnswer answer) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("system", answer.asked().system());
        result.put("value", answer.asked().value());
        answer.currentNumber().ifPresent(current -> result.put("currentValue", current.digits()));
        result.put("status", answer.status().code());
        answer.status()
                .<Map<String, Object>>fold(
                        inForce -> Map.of(
                                "effectiveFrom",
                                written(inForce.effectiveFrom()),
                                "consent",
                                "Consent/" + inForce.optOut().value()),
                        Map::of,
                        unknown -> Map.of("reason", unknown.reason().code()))
                .forEach(result::put);
        return result;
    }

    private static String written(Instant moment) {
        return AS_IN_FHIR.format(DanishTime.at(moment));
    }
}
