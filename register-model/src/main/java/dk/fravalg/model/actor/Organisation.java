package dk.fravalg.model.actor;

import java.util.Optional;

/**
 * The organisation that an actor belongs to, as the access token has it.
 *
 * <p>The codes are compared and shown, never reckoned with, and so are taken as they come: one of a wrong shape equals
 * no other, and opens nothing.
 *
 * @param name as it may be shown to citizens, for example {@code Hillerød Kommune}; never blank
 * @param cvr the company number, eight digits
 * @param sor the id in the health organisation register, eleven digits or more
 * @param municipality the four-digit code of the municipality whose citizens it serves
 * @param region the ISO 3166-2 code of the region whose citizens it serves, for example {@code DK-84}
 */
public record Organisation(
        String name,
        Optional<String> cvr,
        Optional<String> sor,
        Optional<String> municipality,
        Optional<String> region) {

    /** @throws IllegalArgumentException when the name is blank */
    public Organisation {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An organisation has a name.");
        }
    }
}
