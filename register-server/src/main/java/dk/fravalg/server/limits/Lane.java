package dk.fravalg.server.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * One way through for a client's questions: so many in a second, about so many new citizens in an hour.
 *
 * @param requests filled by the second
 * @param citizens filled by the hour
 */
record Lane(Bucket requests, Bucket citizens) {

    /**
     * Lets a question through, or nothing of it.
     *
     * @param newCitizens how many it is about that were not asked about lately
     * @return how long to wait until it could be let through; zero when it was
     */
    Duration ask(int newCitizens) {
        ConsumptionProbe request = requests.tryConsumeAndReturnRemaining(1);
        if (!request.isConsumed()) {
            return longer(request.getNanosToWaitForRefill(), newCitizens == 0 ? 0 : waitFor(newCitizens));
        }
        return learn(newCitizens);
    }

    /** The same for what was counted as a request before. */
    Duration learn(int newCitizens) {
        if (newCitizens == 0) {
            return Duration.ZERO;
        }
        ConsumptionProbe citizen = citizens.tryConsumeAndReturnRemaining(newCitizens);
        return citizen.isConsumed() ? Duration.ZERO : Duration.ofNanos(citizen.getNanosToWaitForRefill());
    }

    private long waitFor(int newCitizens) {
        return citizens.estimateAbilityToConsume(newCitizens).getNanosToWaitForRefill();
    }

    private static Duration longer(long one, long other) {
        return Duration.ofNanos(Math.max(one, other));
    }
}
