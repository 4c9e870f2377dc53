package dk.fravalg.server.persons;

import dk.fravalg.model.person.CprNumber;
import java.util.Set;

/**
 * What the CPR register has told of numbers: which were superseded, and by which; which were annulled.
 *
 * <p>Kept here because a lookup must follow an old number to the citizen at once, without asking anybody.
 */
public interface CprNumbers {

    /** The number the citizen has today: the number itself where nothing is known to have superseded it. */
    CprNumber currentOf(CprNumber number);

    /** The numbers that are known to lead to this one; without itself. */
    Set<CprNumber> formerOf(CprNumber current);

    /**
     * Holds numbers until the transaction ends, so that a registration under a number and a change of that number never
     * happen at once: whichever comes second sees what the first did.
     */
    void hold(CprNumber... numbers);

    /** Whether the CPR register has told that a number was annulled. */
    boolean isAnnulled(CprNumber number);

    /** Notes that a number was superseded. Numbers that led to the former one lead to the current one from now on. */
    void supersede(CprNumber former, CprNumber current);

    /** Notes that a number was annulled. */
    void annul(CprNumber number);
}
