package dk.fravalg.server.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of {@code POST /sandbox/clock}.
 *
 * @param advance an ISO 8601 duration, for example {@code P7D}; empty when the clock is reset
 * @param reset whether to go back to real time instead
 */
record ClockMove(
        @JsonProperty(value = "advance", defaultValue = "") String advance,
        @JsonProperty("reset") boolean reset) {
    @SuppressWarnings("NullAway") // Jackson hands over null for a property that is not there.
    ClockMove {
        advance = advance == null ? "" : advance;
    }
}
