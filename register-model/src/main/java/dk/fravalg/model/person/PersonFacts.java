package dk.fravalg.model.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the CPR register says of a person: all that a rule may know.
 *
 * @param cpr the number that the person has now
 * @param birthDate the CPR register's birth date; it goes before the one in the number, which may be wrong
 * @param residence where the person is registered as living; empty when that is nowhere, or not told
 * @param addressProtected whether name and address are protected (CPR protection type 00001), so that neither may be
 *     shown to more people than need it
 * @param formerNumbers the numbers that the person had before, oldest first, newest last; each once, and never the
 *     present one. Numbers are never used again for somebody else
 */
public record PersonFacts(
        CprNumber cpr,
        PersonName name,
        LocalDate birthDate,
        Gender gender,
        CivilStatus status,
        Optional<Residence> residence,
        boolean addressProtected,
        List<CprNumber> formerNumbers) {

    /** Keeps each former number once, and the present one not among them. */
    public PersonFacts {
        CprNumber present = cpr;
        formerNumbers = formerNumbers.stream()
                .filter(number -> !number.equals(present))
                .distinct()
                .toList();
    }

    /**
     * The age in whole years on a day; the birthday itself counts.
     *
     * <p>Somebody born on 29 February turns a year older on 1 March where the year has no 29 February.
     *
     * @param day on or after the birth date
     */
    public int ageOn(LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(birthDate, day));
    }

    /** The same person with another status, for example {@link CivilStatus#DEAD}. */
    public PersonFacts withStatus(CivilStatus newStatus) {
        return new PersonFacts(cpr, name, birthDate, gender, newStatus, residence, addressProtected, formerNumbers);
    }

    /** The same person, moved; empty when the person lives nowhere that the CPR register tells. */
    public PersonFacts withResidence(Optional<Residence> newResidence) {
        return new PersonFacts(cpr, name, birthDate, gender, status, newResidence, addressProtected, formerNumbers);
    }

    /** The same person with name and address protected, or no longer so. */
    public PersonFacts withAddressProtected(boolean isProtected) {
        return new PersonFacts(cpr, name, birthDate, gender, status, residence, isProtected, formerNumbers);
    }

    /**
     * The same person under another number; the present one joins the former ones as the newest.
     *
     * <p>Only the number changes: a birth date or a legal sex that was corrected with it is told on its own.
     */
    public PersonFacts withNumber(CprNumber newNumber) {
        List<CprNumber> former =
                Stream.concat(formerNumbers.stream(), Stream.of(cpr)).toList();
        return new PersonFacts(newNumber, name, birthDate, gender, status, residence, addressProtected, former);
    }

    /** Shows the masked number and the status, nothing else of the person. */
    @Override
    public String toString() {
        return "PersonFacts[" + cpr + ", " + status + "]";
    }
}
