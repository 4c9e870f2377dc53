package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import java.util.List;
import java.util.Optional;

/**
 * All opt-outs there ever were: the truth, in the FHIR repository.
 *
 * <p>Every call is part of the caller's transaction. Nothing is ever deleted; each change is a new version of the
 * Consent, with a Provenance that says who made it.
 */
public interface OptOuts {

    /** Stores a new opt-out with the declaration it came from and the citizen it is about. */
    void add(OptOut optOut, Declaration declaration, PersonFacts citizen, OptOutEvent event, Actor actor);

    /**
     * Stores what an opt-out has become.
     *
     * @param note of a clerk on the reason, where the event carries one
     */
    void change(OptOut optOut, OptOutEvent event, Actor actor, Optional<String> note);

    /** The opt-out with this id, in its newest version. */
    Optional<OptOut> find(OptOutId id);

    /** The version of that one, as FHIR counts them, for example {@code 2}; empty where there is none. */
    Optional<String> versionOf(OptOutId id);

    /** All opt-outs of the citizen with this number, newest first, in every state. */
    List<OptOut> of(CprNumber cpr);

    /** Keeps what the CPR register says of a citizen who is known here; of others nothing is kept. */
    void updateCitizen(PersonFacts citizen);

    /** Joins the records of a citizen's former and current number, where the former one is known here. */
    void renumberCitizen(CprNumber former, PersonFacts citizen);
}
