package dk.fravalg.server.sandbox;

import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.person.Residence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The people of a fresh sandbox: the shared Danish test citizens as MedCom and HL7 Denmark publish them, and a few of our
 * own for what those do not show. None of them is a real person.
 */
final class MadeUpPeople {

    private static final Residence HILLEROED = new Residence("0219", "DK-84");
    private static final DateTimeFormatter CPR_DATE = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

    private MadeUpPeople() {}

    /** All of them, as of a day: one turns 60 the day after. */
    static List<SandboxPerson> asOf(LocalDate today) {
        List<SandboxPerson> people = new ArrayList<>(testCitizens());
        people.add(turning60(
                "sixtytomorrow", "Solveig Test", today.plusDays(1), "turns 60 tomorrow, counted from the last reset"));
        people.add(turning60("sixtytoday", "Signe Test", today, "turns 60 today, counted from the last reset"));
        people.add(own(
                "kimholm",
                "1010509995",
                "Kim Test",
                "Holm",
                Gender.MALE,
                CivilStatus.ACTIVE_IN_DENMARK,
                false,
                "1010509996",
                "has another number than before: 101050-9996 was replaced"));
        people.add(own(
                "evahemmelig",
                "0303459996",
                "Eva Test",
                "Beskyttet",
                Gender.FEMALE,
                CivilStatus.ACTIVE_IN_DENMARK,
                true,
                "",
                "name and address are protected"));
        people.add(own(
                "ottoudrejst",
                "0505499995",
                "Otto Test",
                "Udrejst",
                Gender.MALE,
                CivilStatus.EMIGRATED,
                false,
                "",
                "has emigrated (CPR status 80)"));
        return people;
    }

    private static SandboxPerson turning60(String key, String given, LocalDate birthday, String note) {
        LocalDate born = birthday.minusYears(60);
        return own(
                key,
                CPR_DATE.format(born) + "9996",
                given,
                "Rund",
                Gender.FEMALE,
                CivilStatus.ACTIVE_IN_DENMARK,
                false,
                "",
                note,
                born);
    }

    private static SandboxPerson own(
            String key,
            String cpr,
            String given,
            String family,
            Gender gender,
            CivilStatus status,
            boolean addressProtected,
            String former,
            String note) {
        return own(
                key,
                cpr,
                given,
                family,
                gender,
                status,
                addressProtected,
                former,
                note,
                new CprNumber(cpr).birthDateInNumber());
    }

    private static SandboxPerson own(
            String key,
            String cpr,
            String given,
            String family,
            Gender gender,
            CivilStatus status,
            boolean addressProtected,
            String former,
            String note,
            LocalDate born) {
        PersonFacts facts = new PersonFacts(
                new CprNumber(cpr),
                new PersonName(given, family),
                born,
                gender,
                status,
                status == CivilStatus.EMIGRATED ? Optional.empty() : Optional.of(HILLEROED),
                addressProtected,
                former.isEmpty() ? List.of() : List.of(new CprNumber(former)));
        return new SandboxPerson(key, facts, note);
    }

    private static List<SandboxPerson> testCitizens() {
        return lines().stream().skip(1).map(MadeUpPeople::read).toList();
    }

    /** One line: key, cpr, given, family, gender, birth_date, postal_code, municipality, region, dead, guardian_cpr. */
    private static SandboxPerson read(String line) {
        String[] cells = line.split(",", -1);
        boolean dead = cells[9].equals("yes");
        PersonFacts facts = new PersonFacts(
                new CprNumber(cells[1]),
                new PersonName(cells[2], cells[3]),
                LocalDate.parse(cells[5]),
                Gender.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                dead ? CivilStatus.DEAD : CivilStatus.ACTIVE_IN_DENMARK,
                cells[7].isEmpty() ? Optional.empty() : Optional.of(new Residence(cells[7], cells[8])),
                false,
                List.of());
        return new SandboxPerson(cells[0], facts, noteOf(dead, cells[10]));
    }

    private static String noteOf(boolean dead, String guardian) {
        if (dead) {
            return "is dead (CPR status 90)";
        }
        return guardian.isEmpty() ? "" : "has a guardian";
    }

    private static List<String> lines() {
        try (InputStream csv = Objects.requireNonNull(
                MadeUpPeople.class.getResourceAsStream("/sandbox/test-citizens.csv"), "test-citizens.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
