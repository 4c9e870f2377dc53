package dk.fravalg.server.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /sandbox/people/{key}}.
 *
 * @param event {@code died}, {@code moved}, {@code number-changed}, {@code protected}, {@code unprotected},
 *     {@code emigrated}, {@code returned} or {@code annulled}
 * @param municipality where to, for {@code moved}: four digits
 * @param region where to, for {@code moved}: for example {@code DK-82}
 * @param cpr the new number, for {@code number-changed}; one is made up where it is left out
 */
record PersonEvent(
        @Nullable String event,
        @Nullable String municipality,
        @Nullable String region,
        @Nullable String cpr) {}
