package dk.fravalg.model.fhir;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.CprReading;
import dk.fravalg.model.person.UnreadableCpr;

/** Reads the value of a FHIR identifier of the CPR system: ten digits and nothing else, as DK Core demands. */
final class CprIdentifier {

    private CprIdentifier() {}

    static CprReading read(String value) {
        // On pages a hyphen is welcome; in FHIR it would make two spellings of one identifier.
        boolean tenCharacters = value.length() == 10;
        return tenCharacters ? CprNumber.read(value) : new CprReading.Unreadable(UnreadableCpr.NOT_TEN_DIGITS);
    }
}
