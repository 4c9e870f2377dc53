package dk.fravalg.it.docs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times of one page and those of this run, side by side.
 *
 * <p>Times that are whole days apart on a Danish clock are so in every run, to the thousandth of a second: that is how the seven
 * days are held. All others are as far apart as on the page, but for how fast a run is.
 */
final class Times {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Duration PACE = Duration.ofMinutes(10);
    private static final Duration CHANGE_OF_CLOCKS = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(LocalDateTime printed, LocalDateTime actual, boolean exact) {

        Duration shift() {
            return Duration.between(printed, actual);
        }
    }

    /**
     * Takes one more pair.
     *
     * @param exact whether the register's clock has made it; the database's own times come from another one
     * @return what is wrong with it
     */
    Optional<String> learn(String printed, String actual, boolean exact) {
        Pair pair = new Pair(danish(printed), danish(actual), exact && printed.contains("."));
        for (Pair other : pairs) {
            if (pair.exact && other.exact && !sameDays(pair, other)) {
                return Optional.of("on the page " + printed + " is whole days from " + other.printed + "; now " + actual
                        + " is not so from " + other.actual);
            }
        }
        if (!pairs.isEmpty() && !isPace(pair.shift().minus(pairs.get(0).shift()).abs())) {
            return Optional.of("the time " + printed + " follows otherwise on the others than now " + actual);
        }
        pairs.add(pair);
        return Optional.empty();
    }

    /** Or it and the hour by which the clocks are changed. */
    private static boolean isPace(Duration apart) {
        return apart.compareTo(PACE) <= 0 || apart.minus(CHANGE_OF_CLOCKS).abs().compareTo(PACE) <= 0;
    }

    private static boolean sameDays(Pair one, Pair other) {
        Duration printed = Duration.between(one.printed, other.printed);
        boolean wholeDays = printed.toMillis() % DAY.toMillis() == 0;
        return !wholeDays || printed.equals(Duration.between(one.actual, other.actual));
    }

    private static LocalDateTime danish(String time) {
        return OffsetDateTime.parse(time).atZoneSameInstant(DENMARK).toLocalDateTime();
    }
}
