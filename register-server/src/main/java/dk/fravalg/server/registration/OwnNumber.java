package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.persons.CprNumbers;

/** Whether a citizen acts on their own number, whichever of theirs the sign-in still knows. */
final class OwnNumber {

    private final CprNumbers numbers;

    OwnNumber(CprNumbers numbers) {
        this.numbers = numbers;
    }

    boolean isOf(Actor actor, CprNumber number) {
        return actor instanceof Citizen citizen
                && numbers.currentOf(citizen.cpr()).equals(numbers.currentOf(number));
    }
}
