package dk.fravalg.model.optout;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.Seeded;
import dk.fravalg.model.person.CprNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomLivesOfAnOptOutTest {

    private static final int LIVES = 3_000;
    private static final int STEPS = 25;
    private static final List<CprNumber> NUMBERS = Citizens.published().stream()
            .map(citizen -> new CprNumber(citizen.cpr()))
            .toList();

    private interface Step {
        void from(OptOut before, Change change, OptOut after, Instant now);
    }

    @Test
    void what_is_once_closed_is_never_open_again_and_keeps_how_and_when_it_closed() {
        live((before, change, after, now) -> {
            if (!before.state().isOpen()) {
                assertThat(after.state()).isEqualTo(before.state());
                assertThat(after.endedAt()).isEqualTo(before.endedAt());
            }
        });
    }

    @Test
    void what_is_closed_or_not_yet_effective_is_never_in_force_and_everything_else_is() {
        live((before, change, after, now) -> {
            boolean counts = after.endedAt().isEmpty() && now.compareTo(after.effectiveFrom()) >= 0;
            assertThat(after.isInForceAt(now)).isEqualTo(counts);
        });
    }

    @Test
    void what_was_registered_is_never_rewritten() {
        live((before, change, after, now) -> {
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.decidedOn()).isEqualTo(before.decidedOn());
            assertThat(after.registeredAt()).isEqualTo(before.registeredAt());
            assertThat(after.effectiveFrom()).isEqualTo(before.effectiveFrom());
            assertThat(after.channel()).isEqualTo(before.channel());
        });
    }

    @Test
    void every_difference_is_told_by_an_event_and_every_event_is_a_difference() {
        live((before, change, after, now) -> {
            boolean changed = change.fold((optOut, event) -> true, optOut -> false, problem -> false);
            assertThat(changed).isEqualTo(!after.equals(before));
            if (change instanceof Change.Changed told) {
                assertThat(told.event().optOut()).isEqualTo(after);
                assertThat(told.event().at()).isEqualTo(now);
            }
        });
    }

    private static void live(Step step) {
        Random random = Seeded.random();
        for (int life = 0; life < LIVES; life++) {
            Instant now = NancysOptOut.REGISTERED;
            OptOut optOut = NancysOptOut.registered();
            for (int i = 0; i < STEPS; i++) {
                // Time goes forward by hours, and now and then a little back, as between the clocks of two nodes.
                now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24) - 60L));
                OptOut before = optOut;
                Change change = anyChange(before, now, random);
                optOut = change.fold((after, event) -> after, unchanged -> unchanged, problem -> before);
                step.from(before, change, optOut, now);
            }
        }
    }

    private static Change anyChange(OptOut optOut, Instant now, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> optOut.withdraw(now);
            case 1 -> optOut.endByDeath(now);
            case 2 -> optOut.invalidate(Seeded.oneOf(List.of(InvalidationReason.values()), random), now);
            case 3, 4, 5, 6 -> optOut.follow(Seeded.oneOf(NUMBERS, random), now);
            default -> optOut.bringIntoForce(now);
        };
    }
}
