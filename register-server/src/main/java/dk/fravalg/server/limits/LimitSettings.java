package dk.fravalg.server.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is too much, on each node. The defaults are the sandbox's, where no honest load meets them.
 *
 * @param requestsPerSecond requests of one client, sustained; ten seconds' worth at once. Lookups in an emergency are counted
 *     by themselves, with the same limit
 * @param citizensPerHour different citizens that one client asks about, sustained; an hour's worth at once. At least 1000,
 *     as many as one lookup may be about
 * @param emergencyCitizensPerHour the same for lookups in an emergency
 * @param unauthenticatedPerMinute requests from one address that are refused before it is known whose they are
 */
@ConfigurationProperties("register.limits")
public record LimitSettings(
        @DefaultValue("100000") int requestsPerSecond,
        @DefaultValue("1000000") int citizensPerHour,
        @DefaultValue("1000000") int emergencyCitizensPerHour,
        @DefaultValue("1000000") int unauthenticatedPerMinute) {

    private static final int MOST_CITIZENS_IN_A_LOOKUP = 1_000;

    /** @throws IllegalArgumentException when something honest could never be let through */
    public LimitSettings {
        demand(requestsPerSecond >= 1, "register.limits.requests-per-second is at least 1");
        demand(
                citizensPerHour >= MOST_CITIZENS_IN_A_LOOKUP,
                "register.limits.citizens-per-hour is at least 1000: a lookup may be about so many");
        demand(
                emergencyCitizensPerHour >= Throttle.MOST_IN_AN_EMERGENCY,
                "register.limits.emergency-citizens-per-hour is at least 10");
        demand(unauthenticatedPerMinute >= 1, "register.limits.unauthenticated-per-minute is at least 1");
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
