package dk.fravalg.server.registration;

import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.person.PersonFacts;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through every opt-out there is, for those who check or rebuild what is derived from them. */
public interface OptOutCensus {

    /**
     * One opt-out with what belongs to it.
     *
     * @param optOut as its Consent says
     * @param citizen the citizen as the Patient says; empty when there is no such Patient
     * @param versions how many versions the Consent has
     * @param provenances how many of them have a Provenance
     */
    record Entry(OptOut optOut, Optional<PersonFacts> citizen, long versions, long provenances) {}

    /** How many there are. */
    long count();

    /** Hands over each of them, as of the caller's transaction; within a bounded memory. */
    void forEach(Consumer<Entry> visitor);
}
