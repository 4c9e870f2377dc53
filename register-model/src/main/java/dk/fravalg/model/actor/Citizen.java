package dk.fravalg.model.actor;

import dk.fravalg.model.person.CprNumber;
import java.util.Optional;

/**
 * A citizen, or somebody signed in on the citizen's behalf.
 *
 * @param cpr the citizen whose opt-out and log it is about
 * @param onBehalfOf whether the sign-in says that somebody else acts for the citizen; writing is refused then
 * @param actedBy what the sign-in calls whoever acts for the citizen, where it says so
 */
public record Citizen(CprNumber cpr, boolean onBehalfOf, Optional<String> actedBy) implements Actor {

    /** What is shown of somebody who acts on a citizen's behalf. */
    public static final String REPRESENTED = "somebody on behalf of the citizen";

    /** Somebody of whom the sign-in says no more. */
    public Citizen(CprNumber cpr, boolean onBehalfOf) {
        this(cpr, onBehalfOf, Optional.empty());
    }

    /** Somebody who acts on behalf of the citizen, and is called this. */
    public static Citizen representedBy(CprNumber cpr, String representative) {
        return new Citizen(cpr, true, Optional.of(ActorId.named(representative)));
    }

    @Override
    public Role role() {
        return Role.CITIZEN;
    }

    /** The ten CPR digits; whoever acts for the citizen, where the sign-in says who that is. */
    @Override
    public String id() {
        return actedBy.orElse(cpr.digits());
    }

    @Override
    public String display() {
        return onBehalfOf ? REPRESENTED : "citizen";
    }

    @Override
    public String toString() {
        return role().code() + " (" + display() + ")";
    }
}
