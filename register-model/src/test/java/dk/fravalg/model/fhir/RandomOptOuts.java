package dk.fravalg.model.fhir;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.Seeded;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.optout.WaitingPeriod;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Opt-outs of every kind that there can be, at any millisecond of ten years, both clock changes of the year included. */
final class RandomOptOuts {

    private static final List<CprNumber> NUMBERS = Citizens.published().stream()
            .map(citizen -> new CprNumber(citizen.cpr()))
            .toList();
    private static final long FIRST = Instant.parse("2025-01-15T00:00:00Z").toEpochMilli();
    private static final long TEN_YEARS = 10L * 365 * 24 * 60 * 60 * 1_000;
    private static final long TWO_WEEKS = 14L * 24 * 60 * 60 * 1_000;

    private RandomOptOuts() {}

    static Stream<OptOut> many() {
        Random random = Seeded.random();
        return Stream.generate(() -> one(random)).limit(400);
    }

    static OptOut one(Random random) {
        Instant registered = Instant.ofEpochMilli(FIRST + (long) (random.nextDouble() * TEN_YEARS));
        OptOutState state = Seeded.oneOf(List.of(OptOutState.values()), random);
        return new OptOut(
                new OptOutId(new UUID(random.nextLong(), random.nextLong()).toString()),
                Seeded.oneOf(NUMBERS, random),
                DanishTime.dateOf(registered).minusDays(random.nextInt(30)),
                registered,
                WaitingPeriod.effectiveFrom(registered),
                Seeded.oneOf(List.of(Channel.values()), random),
                state,
                state.isOpen()
                        ? Optional.empty()
                        : Optional.of(registered.plusMillis((long) (random.nextDouble() * TWO_WEEKS))));
    }

    /** When the citizen decided, as a client may write it: the day, or a moment of it. */
    static String decided(OptOut optOut, Random random) {
        return optOut.decidedOn() + Seeded.oneOf(List.of("", "T23:59:59+02:00", "T00:00:00.001Z"), random);
    }
}
