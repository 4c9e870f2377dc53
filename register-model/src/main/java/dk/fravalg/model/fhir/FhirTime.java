package dk.fravalg.model.fhir;

import dk.fravalg.model.optout.DanishTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as FHIR's dateTime and instant write them (FHIR R4, Data Types), with the Danish offset of that day. */
public final class FhirTime {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private FhirTime() {}

    /** With seconds and milliseconds always, for example {@code 2026-11-27T00:55:00.388+01:00}. */
    public static String written(Instant moment) {
        return MILLISECONDS.format(DanishTime.at(moment));
    }
}
