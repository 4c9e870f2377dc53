package dk.fravalg.model.person;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person is registered as living, no closer than the municipality: subscribers are chosen by it.
 *
 * <p>Checked by shape only. The list of regions changes (Hovedstaden and Sjælland become one in 2027), and an opt-out
 * must not be lost because a code is newer than the program.
 *
 * @param municipality the four-digit municipality code, for example {@code 0219} (Hillerød)
 * @param region the ISO 3166-2 code of the region, for example {@code DK-84} (Hovedstaden)
 */
public record Residence(String municipality, String region) {

    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /** @throws IllegalArgumentException when one of the codes has another shape */
    public Residence {
        if (!MUNICIPALITY.matcher(municipality).matches()) {
            throw new IllegalArgumentException("A municipality code is four digits.");
        }
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("A region code is like DK-84.");
        }
    }

    /** The residence that these codes name; empty when one of them has another shape. */
    public static Optional<Residence> read(String municipality, String region) {
        return MUNICIPALITY.matcher(municipality).matches()
                        && REGION.matcher(region).matches()
                ? Optional.of(new Residence(municipality, region))
                : Optional.empty();
    }
}
