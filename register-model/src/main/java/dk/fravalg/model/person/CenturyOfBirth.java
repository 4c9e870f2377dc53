package dk.fravalg.model.person;

/**
 * In which century somebody is born, by the seventh digit and the two digits of the year.
 *
 * <p>0–3: always 1900. 4 and 9: 2000 for the years 00–36, else 1900. 5–8: 2000 for the years 00–57, else 1800.
 * Source: CPR-kontoret, "Personnummeret i CPR-systemet", by way of
 * <a href="https://www.cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret">cpr.dk</a>.
 */
final class CenturyOfBirth {

    private CenturyOfBirth() {}

    /**
     * @param seventhDigit 0 to 9
     * @param yearOfCentury 0 to 99
     * @return the first year of the century: 1800, 1900 or 2000
     */
    static int of(int seventhDigit, int yearOfCentury) {
        return switch (seventhDigit) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> yearOfCentury <= 36 ? 2000 : 1900;
            default -> yearOfCentury <= 57 ? 2000 : 1800;
        };
    }
}
