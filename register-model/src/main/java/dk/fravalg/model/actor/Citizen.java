package dk.fravalg.model.actor;

import dk.fravalg.model.person.CprNumber;

/**
 * A citizen, or somebody signed in on the citizen's behalf.
 *
 * @param cpr the citizen whose opt-out and log it is about
 * @param onBehalfOf whether the sign-in says that somebody else acts for the citizen; writing is refused then
 */
public record Citizen(CprNumber cpr, boolean onBehalfOf) implements Actor {
    @Override
    public Role role() {
        return Role.CITIZEN;
    }

    /** The ten CPR digits. */
    @Override
    public String id() {
        return cpr.digits();
    }

    @Override
    public String display() {
        return onBehalfOf ? "somebody on behalf of the citizen" : "citizen";
    }

    @Override
    public String toString() {
        return role().code() + " (" + display() + ")";
    }
}
