package dk.fravalg.model.actor;

import java.util.Optional;

/**
 * Somebody or something that acts on the register.
 *
 * <p>{@code toString} of every actor is {@link #role} and {@link #display} and never shows {@link #id}, which for a
 * citizen is the CPR number, and for others may be whatever their sign-in calls them.
 */
public sealed interface Actor
        permits Citizen, Clerk, HealthProfessional, ConnectedSystem, Auditor, Operator, TheRegister, Unidentified {

    /** In which role. */
    Role role();

    /** A stable identifier for the audit log, never blank; for a citizen the ten CPR digits. Never for other logs. */
    String id();

    /** The organisation or, where there is none, the role. Holds no personal data; may be shown to the citizen. */
    String display();

    /** The organisation; empty where somebody acts for none. */
    default Optional<Organisation> belongsTo() {
        return Optional.empty();
    }

    /** Why the actor reads what is somebody else's, where the actor has said so; goes into the audit log. */
    default Optional<AccessReason> reason() {
        return Optional.empty();
    }

    /** Whether opt-outs that are waiting or closed must look to this actor as if they did not exist. */
    default boolean seesOnlyInForce() {
        return switch (role()) {
            case HEALTH_PROFESSIONAL, SYSTEM -> true;
            case CITIZEN, CLERK, AUDITOR, OPERATOR, REGISTER, UNIDENTIFIED -> false;
        };
    }
}
