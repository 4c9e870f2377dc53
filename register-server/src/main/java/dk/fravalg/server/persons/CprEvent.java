package dk.fravalg.server.persons;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Something that the CPR register tells of a person. */
public sealed interface CprEvent {

    /** The number the event is about: the former one where it was changed. */
    CprNumber number();

    /** Answers by case. */
    <T> T fold(
            Function<PersonFacts, T> ifDied,
            Function<PersonFacts, T> ifChanged,
            BiFunction<CprNumber, PersonFacts, T> ifRenumbered,
            Function<CprNumber, T> ifAnnulled);

    /** The person has died (CPR status 90). */
    record PersonDied(PersonFacts facts) implements CprEvent {
        @Override
        public CprNumber number() {
            return facts.cpr();
        }

        @Override
        public <T> T fold(
                Function<PersonFacts, T> ifDied,
                Function<PersonFacts, T> ifChanged,
                BiFunction<CprNumber, PersonFacts, T> ifRenumbered,
                Function<CprNumber, T> ifAnnulled) {
            return ifDied.apply(facts);
        }
    }

    /** The person moved, took another name, got or lost address protection, emigrated or came back. */
    record PersonChanged(PersonFacts facts) implements CprEvent {
        @Override
        public CprNumber number() {
            return facts.cpr();
        }

        @Override
        public <T> T fold(
                Function<PersonFacts, T> ifDied,
                Function<PersonFacts, T> ifChanged,
                BiFunction<CprNumber, PersonFacts, T> ifRenumbered,
                Function<CprNumber, T> ifAnnulled) {
            return ifChanged.apply(facts);
        }
    }

    /**
     * The person was given another number (CPR status 50 or 60).
     *
     * @param number the former number
     * @param facts the person under the new one
     */
    record NumberChanged(CprNumber number, PersonFacts facts) implements CprEvent {
        @Override
        public <T> T fold(
                Function<PersonFacts, T> ifDied,
                Function<PersonFacts, T> ifChanged,
                BiFunction<CprNumber, PersonFacts, T> ifRenumbered,
                Function<CprNumber, T> ifAnnulled) {
            return ifRenumbered.apply(number, facts);
        }
    }

    /** The number was annulled (CPR status 30): whom it means is no longer known. */
    record NumberAnnulled(CprNumber number) implements CprEvent {
        @Override
        public <T> T fold(
                Function<PersonFacts, T> ifDied,
                Function<PersonFacts, T> ifChanged,
                BiFunction<CprNumber, PersonFacts, T> ifRenumbered,
                Function<CprNumber, T> ifAnnulled) {
            return ifAnnulled.apply(number);
        }
    }
}
