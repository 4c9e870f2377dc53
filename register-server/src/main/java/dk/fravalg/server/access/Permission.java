package dk.fravalg.server.access;

import dk.fravalg.model.actor.Role;
import java.util.Map;
import java.util.Optional;

/**
 * What may be done, by which role, with which SMART scope. What does not stand here is denied.
 *
 * <p>A scope is written as SMART 2.x has it, with the one letter that is needed: {@code user/Consent.u} is met by
 * {@code user/Consent.u} and by {@code user/Consent.cruds}, but not by {@code system/Consent.u}.
 */
public enum Permission {
    /** Ask whether a citizen has opted out. */
    LOOK_UP(Map.of(Role.HEALTH_PROFESSIONAL, "user/Consent.s", Role.SYSTEM, "system/Consent.s")),
    /** Register an opt-out: the citizen's own, or from a paper form. */
    REGISTER(Map.of(Role.CITIZEN, "patient/Consent.c", Role.CLERK, "user/Consent.c")),
    /** Withdraw an opt-out. A citizen who may register may withdraw: it must never be harder than registering. */
    WITHDRAW(Map.of(Role.CITIZEN, "patient/Consent.c", Role.CLERK, "user/Consent.u")),
    /** Find that a registration should never have been made. */
    INVALIDATE(Map.of(Role.CLERK, "user/Consent.u")),
    /** Read a Consent, its versions and its history. */
    READ(Map.of(
            Role.CITIZEN, "patient/Consent.r",
            Role.CLERK, "user/Consent.r",
            Role.HEALTH_PROFESSIONAL, "user/Consent.r",
            Role.SYSTEM, "system/Consent.r")),
    /** Search for Consents. */
    SEARCH(Map.of(
            Role.CITIZEN, "patient/Consent.s",
            Role.CLERK, "user/Consent.s",
            Role.HEALTH_PROFESSIONAL, "user/Consent.s",
            Role.SYSTEM, "system/Consent.s")),

    /** Read one record of the audit log. */
    READ_AUDIT(Map.of(Role.CITIZEN, "patient/AuditEvent.r", Role.AUDITOR, "user/AuditEvent.r")),

    /** Search the audit log: a citizen their own, an auditor all. */
    SEARCH_AUDIT(Map.of(Role.CITIZEN, "patient/AuditEvent.s", Role.AUDITOR, "user/AuditEvent.s")),

    /** Be given what proves the audit log: signed checkpoints. */
    PROVE_AUDIT(Map.of(Role.AUDITOR, "user/AuditEvent.r"));

    private final Map<Role, String> scopes;

    Permission(Map<Role, String> scopes) {
        this.scopes = scopes;
    }

    /** The scope this role needs; empty when it may not at all. */
    public Optional<String> scopeFor(Role role) {
        return Optional.ofNullable(scopes.get(role));
    }
}
