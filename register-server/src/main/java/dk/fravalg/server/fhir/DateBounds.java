package dk.fravalg.server.fhir;

import dk.fravalg.model.optout.DanishTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A search by date as a span of time: each value narrows it. A date without a zone is one of Danish time.
 *
 * <p>Source: <a href="https://hl7.org/fhir/R4/search.html#date">FHIR R4, Search, date</a>; {@code ne}, {@code sa},
 * {@code eb} and {@code ap} are not supported.
 *
 * @param from not before
 * @param before before this moment
 */
record DateBounds(Optional<Instant> from, Optional<Instant> before) {

    private static final Pattern VALUE = Pattern.compile("(eq|gt|ge|lt|le)?(\\d{4}.*)");
    private static final String FAULT = "date is a FHIR date with eq, ge, gt, le or lt before it";

    /** Each value as a span, and what they have in common. */
    static DateBounds of(String[] values) {
        DateBounds bounds = new DateBounds(Optional.empty(), Optional.empty());
        for (String value : values) {
            var matcher = VALUE.matcher(value);
            SearchForm.demand(matcher.matches(), FAULT);
            Instant[] span = span(matcher.group(2));
            String prefix = String.valueOf(matcher.group(1));
            bounds = switch (prefix) {
                case "ge" -> bounds.notBefore(span[0]);
                case "gt" -> bounds.notBefore(span[1]);
                case "lt" -> bounds.onlyBefore(span[0]);
                case "le" -> bounds.onlyBefore(span[1]);
                default -> bounds.notBefore(span[0]).onlyBefore(span[1]);
            };
        }
        return bounds;
    }

    private DateBounds notBefore(Instant moment) {
        return new DateBounds(Optional.of(from.filter(moment::isBefore).orElse(moment)), before);
    }

    private DateBounds onlyBefore(Instant moment) {
        return new DateBounds(from, Optional.of(before.filter(moment::isAfter).orElse(moment)));
    }

    /** The first moment of a year, month, day or second, and the first after it. */
    private static Instant[] span(String date) {
        try {
            return switch (date.length()) {
                case 4 ->
                    days(LocalDate.of(Integer.parseInt(date), 1, 1), LocalDate.of(Integer.parseInt(date) + 1, 1, 1));
                case 7 -> {
                    YearMonth month = YearMonth.parse(date);
                    yield days(month.atDay(1), month.plusMonths(1).atDay(1));
                }
                case 10 -> days(LocalDate.parse(date), LocalDate.parse(date).plusDays(1));
                default -> {
                    Instant moment = OffsetDateTime.parse(date).toInstant();
                    yield new Instant[] {moment, moment.plusMillis(date.contains(".") ? 1 : 1_000)};
                }
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw SearchForm.invalid(FAULT);
        }
    }

    private static Instant[] days(LocalDate first, LocalDate after) {
        return new Instant[] {
            first.atStartOfDay(DanishTime.ZONE).toInstant(),
            after.atStartOfDay(DanishTime.ZONE).toInstant()
        };
    }
}
