package dk.fravalg.server.sandbox;

import dk.fravalg.model.actor.Role;
import java.util.Arrays;
import java.util.Optional;

/** The clients of the sandbox, as an integrator would have them registered: a system, a clerk's desk, an auditor … */
enum SandboxClient {
    EOJ_HILLEROED("Hillerød Kommune", Role.SYSTEM, "0219", "", Scope.CARE_SYSTEM),
    EOJ_AARHUS("Aarhus Kommune", Role.SYSTEM, "0751", "", Scope.CARE_SYSTEM),
    HOSPITAL_MIDT("Hospitalerne i Region Midtjylland", Role.SYSTEM, "", "DK-82", Scope.CARE_SYSTEM),
    AMBULANCE_HOVEDSTADEN("Region Hovedstadens Akutberedskab", Role.SYSTEM, "", "DK-84", Scope.CARE_SYSTEM),
    GP_HILLEROED("Lægehuset i Hillerød", Role.SYSTEM, "0219", "", Scope.CARE_SYSTEM),
    STAMKORT("Fælles Stamkort", Role.SYSTEM, "", "", Scope.CARE_SYSTEM),
    /** The portal acts on its citizens' tokens; by itself it may do nothing. */
    SUNDHED_DK("sundhed.dk", Role.SYSTEM, "", "", ""),
    DESK("Registerets betjening", Role.CLERK, "", "", "user/Consent.cruds"),
    AUDITOR("Registerets tilsyn", Role.AUDITOR, "", "", "user/AuditEvent.rs"),
    OPERATOR("Registerets drift", Role.OPERATOR, "", "", "system/Operation.x");

    private final String organisation;
    private final Role role;
    private final String municipality;
    private final String region;
    private final String scope;

    SandboxClient(String organisation, Role role, String municipality, String region, String scope) {
        this.organisation = organisation;
        this.role = role;
        this.municipality = municipality;
        this.region = region;
        this.scope = scope;
    }

    /** The client id, for example {@code eoj-hilleroed}. */
    String clientId() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String organisation() {
        return organisation;
    }

    Role role() {
        return role;
    }

    /** The municipality whose citizens it serves; empty where it serves no one municipality. */
    String municipality() {
        return municipality;
    }

    /** The region whose citizens it serves; empty where it serves no one region. */
    String region() {
        return region;
    }

    String scope() {
        return scope;
    }

    static Optional<SandboxClient> ofId(String clientId) {
        return Arrays.stream(values())
                .filter(client -> client.clientId().equals(clientId))
                .findFirst();
    }

    private static final class Scope {
        private static final String CARE_SYSTEM = "system/Consent.rs system/Subscription.cruds system/Group.cruds";
    }
}
