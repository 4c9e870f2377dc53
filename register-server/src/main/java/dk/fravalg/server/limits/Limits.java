package dk.fravalg.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Role;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The limits of {@link LimitSettings} as token buckets in this node's memory: forgotten when it stops, shared with no other. */
final class Limits implements Throttle {

    private static final int BURST_SECONDS = 10;
    /** At most an eighth of the memory that Java may take is for whom clients have asked about. */
    private static final int SHARE_OF_MEMORY = 8;

    private static final int MOST_CLIENTS = 10_000;
    private static final int MOST_ADDRESSES = 100_000;

    private final LimitSettings settings;
    private final InstantSource time;
    private final Refusal refusal;
    private final TimeMeter meter;
    private final HashFunction hash;
    private final Cache<Client, Lanes> clients;

    /**
     * Whom each client has asked about. This is what takes memory, so it has a bound of its own; where the bound is met, a
     * client that is seldom heard of pays anew for whom it asks about again, and is given nothing.
     */
    private final Cache<Client, SeenCitizens> seen;

    private final Cache<String, Bucket> addresses;

    private record Lanes(Lane ordinary, Lane emergency) {}

    /** @param random makes the key under which citizens are hashed */
    Limits(LimitSettings settings, InstantSource time, Refusal refusal, RandomGenerator random) {
        this.settings = settings;
        this.time = time;
        this.refusal = refusal;
        this.meter = new Meter(time);
        this.hash = Hashing.sipHash24(random.nextLong(), random.nextLong());
        // What is forgotten after two hours is full again after one.
        this.clients = forgetting(Duration.ofHours(2), MOST_CLIENTS);
        this.seen = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofHours(2))
                .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY)
                .<Client, SeenCitizens>weigher((client, citizens) -> citizens.bytes())
                .ticker(meter::currentTimeNanos)
                .build();
        this.addresses = forgetting(Duration.ofMinutes(2), MOST_ADDRESSES);
    }

    @Override
    public void request(Client client) {
        Duration wait = lanes(client).ordinary().ask(0);
        refuseUnlessZero(wait, "requests", client.toString());
    }

    @Override
    public void lookUp(Client client, Collection<String> citizens, Optional<String> purpose) {
        Lanes lanes = lanes(client);
        boolean emergency = purpose.filter(EMERGENCY::equals).isPresent() && citizens.size() <= MOST_IN_AN_EMERGENCY;
        if (!emergency) {
            let(client, citizens, "citizens", lanes.ordinary()::ask);
            return;
        }
        let(client, citizens, "emergencies", fresh -> {
            Duration wait = lanes.emergency().ask(fresh);
            return wait.isZero() ? wait : shorter(wait, lanes.ordinary().ask(fresh));
        });
    }

    @Override
    public void learn(Client client, Actor actor, Collection<String> citizens) {
        if (actor.role() != Role.CITIZEN) {
            let(client, citizens, "citizens", lanes(client).ordinary()::learn);
        }
    }

    @Override
    public void unauthenticated(String address) {
        String from = RemoteAddress.of(address);
        Bucket bucket = addresses.get(
                from, each -> bucket(settings.unauthenticatedPerMinute(), settings.unauthenticatedPerMinute(), 60));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw refusal.of("unauthenticated", from, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private void let(Client client, Collection<String> citizens, String limit, Function<Integer, Duration> through) {
        Instant now = time.instant();
        SeenCitizens before = seen.get(client, each -> new SeenCitizens(settings.citizensPerHour(), now));
        List<Long> fresh = citizens.stream()
                .distinct()
                .map(citizen -> hash.hashString(citizen, StandardCharsets.UTF_8).asLong())
                .filter(citizen -> !before.has(citizen, now))
                .toList();
        Duration wait = through.apply(fresh.size());
        refuseUnlessZero(wait, limit, client.toString());
        fresh.forEach(citizen -> before.add(citizen, now));
    }

    private void refuseUnlessZero(Duration wait, String limit, String who) {
        if (!wait.isZero()) {
            throw refusal.of(limit, who, wait);
        }
    }

    /** About how much memory is taken by whom clients have asked about. */
    long bytesForCitizens() {
        seen.cleanUp();
        return seen.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    private Lanes lanes(Client client) {
        return clients.get(
                client, each -> new Lanes(lane(settings.citizensPerHour()), lane(settings.emergencyCitizensPerHour())));
    }

    private Lane lane(int citizensPerHour) {
        int second = settings.requestsPerSecond();
        return new Lane(
                bucket(Math.multiplyFull(second, BURST_SECONDS), second, 1),
                bucket(citizensPerHour, citizensPerHour, TimeUnit.HOURS.toSeconds(1)));
    }

    private Bucket bucket(long capacity, long refill, long seconds) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, Duration.ofSeconds(seconds)))
                .withCustomTimePrecision(meter)
                .build();
    }

    private <K, V> Cache<K, V> forgetting(Duration after, int most) {
        return Caffeine.newBuilder()
                .expireAfterAccess(after)
                .maximumSize(most)
                .ticker(meter::currentTimeNanos)
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The time that is injected, as bucket4j reads it. */
    private record Meter(InstantSource time) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = time.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
