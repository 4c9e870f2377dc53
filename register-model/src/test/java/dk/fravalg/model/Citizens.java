package dk.fravalg.model;

import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.person.Residence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cast: the published test citizens of {@code test-citizens.csv}, and a few of our own. No real person. */
public final class Citizens {

    private static final Map<String, PublishedCitizen> PUBLISHED = read();

    private Citizens() {}

    /** One line of the file, as it stands there. */
    public record PublishedCitizen(
            String key,
            String cpr,
            String given,
            String family,
            String gender,
            LocalDate birthDate,
            String municipality,
            String region,
            boolean dead) {

        PersonFacts facts() {
            return new PersonFacts(
                    new CprNumber(cpr),
                    new PersonName(given, family),
                    birthDate,
                    Gender.valueOf(gender.toUpperCase(Locale.ROOT)),
                    dead ? CivilStatus.DEAD : CivilStatus.ACTIVE_IN_DENMARK,
                    municipality.isEmpty() ? Optional.empty() : Optional.of(new Residence(municipality, region)),
                    false,
                    List.of());
        }
    }

    public static List<PublishedCitizen> published() {
        return List.copyOf(PUBLISHED.values());
    }

    /** Born on Christmas Day 1948 in Hillerød. */
    public static PersonFacts nancyAnn() {
        return named("nancyann");
    }

    /** Born in 1922; under guardianship, which the act does not ask for. */
    public static PersonFacts aage() {
        return named("aage");
    }

    /** Dead. */
    public static PersonFacts caesar() {
        return named("caesaroestergaard");
    }

    /** Like Nancy Ann in all but the birth date, which is the CPR register's and not the one in the number. */
    public static PersonFacts bornOn(LocalDate birthDate) {
        PersonFacts nancyAnn = nancyAnn();
        return new PersonFacts(
                nancyAnn.cpr(),
                nancyAnn.name(),
                birthDate,
                nancyAnn.gender(),
                nancyAnn.status(),
                nancyAnn.residence(),
                nancyAnn.addressProtected(),
                nancyAnn.formerNumbers());
    }

    private static PersonFacts named(String key) {
        return Objects.requireNonNull(PUBLISHED.get(key), key).facts();
    }

    private static Map<String, PublishedCitizen> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Citizens.class.getResourceAsStream("/test-citizens.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new PublishedCitizen(
                            cell[0],
                            cell[1],
                            cell[2],
                            cell[3],
                            cell[4],
                            LocalDate.parse(cell[5]),
                            cell[7],
                            cell[8],
                            cell[9].equals("yes")))
                    .collect(Collectors.toUnmodifiableMap(PublishedCitizen::key, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
