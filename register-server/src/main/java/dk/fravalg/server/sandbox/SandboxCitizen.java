package dk.fravalg.server.sandbox;

import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.Residence;
import java.time.LocalDate;

/**
 * A test citizen as {@code GET /sandbox/citizens} shows them.
 *
 * @param cpr ten digits
 * @param municipality four digits, or empty
 * @param region for example {@code DK-84}, or empty
 * @param note what is particular about them, or empty
 */
record SandboxCitizen(
        String key, String cpr, String name, LocalDate birthDate, String municipality, String region, String note) {

    static SandboxCitizen of(SandboxPerson person) {
        PersonFacts facts = person.facts();
        return new SandboxCitizen(
                person.key(),
                facts.cpr().digits(),
                facts.name().full(),
                facts.birthDate(),
                facts.residence().map(Residence::municipality).orElse(""),
                facts.residence().map(Residence::region).orElse(""),
                person.note());
    }
}
