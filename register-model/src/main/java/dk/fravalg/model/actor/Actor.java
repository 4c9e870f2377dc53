package dk.fravalg.model.actor;

/**
 * Somebody or something that acts on the register.
 *
 * <p>{@code toString} of every actor is {@link #role} and {@link #display} and never shows {@link #id}, which for a
 * citizen is the CPR number, and for others may be whatever their sign-in calls them.
 */
public sealed interface Actor
        permits Citizen, Clerk, HealthProfessional, ConnectedSystem, Auditor, Operator, TheRegister {

    /** In which role. */
    Role role();

    /** A stable identifier for the audit log, never blank; for a citizen the ten CPR digits. Never for other logs. */
    String id();

    /** The organisation or, where there is none, the role. Holds no personal data; may be shown to the citizen. */
    String display();

    /** Whether opt-outs that are waiting or closed must look to this actor as if they did not exist. */
    default boolean seesOnlyInForce() {
        return switch (role()) {
            case HEALTH_PROFESSIONAL, SYSTEM -> true;
            case CITIZEN, CLERK, AUDITOR, OPERATOR, REGISTER -> false;
        };
    }
}
