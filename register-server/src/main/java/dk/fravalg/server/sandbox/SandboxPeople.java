package dk.fravalg.server.sandbox;

import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.Residence;
import dk.fravalg.server.persons.CprEvent;
import dk.fravalg.server.platform.ConcurrentChange;
import dk.fravalg.server.registration.FollowCprEvent;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Lets something happen to a made-up person, and tells the register as the CPR register would. */
class SandboxPeople {

    private final SandboxPersonStore people;
    private final FollowCprEvent follow;
    private final TransactionTemplate transaction;

    SandboxPeople(SandboxPersonStore people, FollowCprEvent follow, TransactionTemplate transaction) {
        this.people = people;
        this.follow = follow;
        this.transaction = transaction;
    }

    /** The person after the event. */
    SandboxPerson happen(SandboxPerson person, PersonEvent event) {
        PersonFacts facts = person.facts();
        CprEvent told = switch (String.valueOf(event.event())) {
            case "died" -> new CprEvent.PersonDied(facts.withStatus(CivilStatus.DEAD));
            case "moved" -> new CprEvent.PersonChanged(facts.withResidence(Optional.of(residence(event))));
            case "protected" -> new CprEvent.PersonChanged(facts.withAddressProtected(true));
            case "unprotected" -> new CprEvent.PersonChanged(facts.withAddressProtected(false));
            case "emigrated" ->
                new CprEvent.PersonChanged(
                        facts.withStatus(CivilStatus.EMIGRATED).withResidence(Optional.empty()));
            case "returned" -> new CprEvent.PersonChanged(facts.withStatus(CivilStatus.ACTIVE_IN_DENMARK));
            case "number-changed" -> new CprEvent.NumberChanged(facts.cpr(), facts.withNumber(newNumber(facts, event)));
            case "annulled" -> new CprEvent.NumberAnnulled(facts.cpr());
            default ->
                throw refused(
                        "event is died, moved, number-changed, protected, unprotected, emigrated, returned or annulled");
        };
        SandboxPerson changed = person.with(told.fold(
                died -> died,
                same -> same,
                (former, renumbered) -> renumbered,
                annulled -> facts.withStatus(CivilStatus.ANNULLED)));
        return ConcurrentChange.retry(() -> transaction.execute(status -> {
            people.put(changed);
            follow.follow(new TheRegister(), told);
            return changed;
        }));
    }

    private static Residence residence(PersonEvent event) {
        try {
            return new Residence(given(event.municipality()), given(event.region()));
        } catch (IllegalArgumentException e) {
            throw refused("moved needs a municipality of four digits and a region such as DK-82");
        }
    }

    private CprNumber newNumber(PersonFacts facts, PersonEvent event) {
        if (event.cpr() != null) {
            CprNumber wanted = CprNumber.read(event.cpr()).number().orElseThrow(() -> refused("cpr is no CPR number"));
            if (people.find(wanted).isPresent()) {
                throw refused("somebody has that number");
            }
            return wanted;
        }
        // The published test numbers end in 998x and 999x: a made-up new number stays well away from lawful ones.
        String birth = facts.cpr().digits().substring(0, 6);
        return IntStream.rangeClosed(0, 99)
                .mapToObj(serial -> String.format("%s99%02d", birth, 99 - serial))
                .map(CprNumber::read)
                .flatMap(reading -> reading.number().stream())
                .filter(number -> people.find(number).isEmpty())
                .findFirst()
                .orElseThrow(() -> refused("there is no number left for that birthday"));
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
