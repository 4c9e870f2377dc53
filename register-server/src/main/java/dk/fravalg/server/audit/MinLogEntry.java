package dk.fravalg.server.audit;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One look, change or refusal that concerned a citizen, in the fields of MinLog 2 and in Danish words that a citizen
 * understands. What the answer of a lookup was is not in it.
 *
 * @param correlationId ties together what one request left behind
 * @param destination the client id of the system that was used; empty where the register acted by itself
 * @param activity what was done
 * @param reason why, where somebody said so
 * @param addition whether it was carried out
 * @param at when, in Denmark
 * @param organisationCvr the company number of the organisation
 * @param organisationName of the organisation, or who acted instead of one
 * @param person the citizen's CPR number
 * @param user what the sign-in calls the person who acted; empty where a system did
 * @param userIsCitizen whether that is a CPR number
 * @param userRole as what
 */
public record MinLogEntry(
        String correlationId,
        Optional<String> destination,
        String activity,
        String reason,
        String addition,
        OffsetDateTime at,
        Optional<String> organisationCvr,
        String organisationName,
        String person,
        Optional<String> user,
        boolean userIsCitizen,
        String userRole) {

    /** Hides the persons. */
    @Override
    public String toString() {
        return "MinLogEntry[" + correlationId + "]";
    }
}
