package dk.fravalg.model.fhir;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.Seeded;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.person.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Made-up people with the test citizens' numbers, and names of every shape that the CPR register has. */
final class RandomCitizens {

    private static final List<String> GIVEN = List.of("Nancy", "Åge", "Jean-Luc", "O'Neill", "X", "Test", "Zoë", "");
    private static final List<String> FAMILY = List.of("Berggren", "Østergård", "van der Meer", "Ek", "É");

    private RandomCitizens() {}

    static Stream<PersonFacts> many() {
        Random random = Seeded.random();
        return Stream.generate(() -> one(random)).limit(300);
    }

    private static PersonFacts one(Random random) {
        String given =
                Seeded.oneOf(GIVEN, random) + Seeded.oneOf(List.of(" ", "  "), random) + Seeded.oneOf(GIVEN, random);
        return new PersonFacts(
                new CprNumber(Seeded.oneOf(Citizens.published(), random).cpr()),
                new PersonName(given, Seeded.oneOf(FAMILY, random)),
                LocalDate.of(1900, 1, 1).plusDays(random.nextInt(40_000)),
                Seeded.oneOf(List.of(Gender.values()), random),
                Seeded.oneOf(List.of(CivilStatus.ACTIVE_IN_DENMARK, CivilStatus.DEAD), random),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Residence(Seeded.oneOf(List.of("0219", "0751"), random), "DK-84")),
                random.nextBoolean(),
                List.of());
    }
}
