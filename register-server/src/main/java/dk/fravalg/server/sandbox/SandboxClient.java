package dk.fravalg.server.sandbox;

import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.sandbox.authorization.TokenClient;
import dk.fravalg.server.sandbox.authorization.TokenClient.ClientKeys;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

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
    DESK("Registerets betjening", Role.CLERK, "", "", Scope.CLERK),
    /** The page on which a health professional looks up. */
    BEDSIDE("Testhospitalet", Role.HEALTH_PROFESSIONAL, "", "DK-84", Scope.HEALTH_PROFESSIONAL),
    AUDITOR("Registerets tilsyn", Role.AUDITOR, "", "", "user/AuditEvent.rs"),
    OPERATOR("Registerets drift", Role.OPERATOR, "", "", "system/Operation.x");

    /** What a citizen's token is for. */
    static final String CITIZEN_SCOPE = "patient/Consent.crs patient/AuditEvent.rs";

    /** For tools that want one written out; any other port and path on the loopback address will do as well. */
    private static final List<String> ON_THIS_MACHINE =
            List.of("http://localhost/callback", "http://127.0.0.1/callback");

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String organisation() {
        return organisation;
    }

    Role role() {
        return role;
    }

    /** The organisation's number in the business register, eight digits: made up from the client id, always the same. */
    String cvr() {
        CRC32 digest = new CRC32();
        digest.update(clientId().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "99%06d", digest.getValue() % 1_000_000);
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

    /** As the authorization server knows it. */
    TokenClient forTokens() {
        return new TokenClient(
                clientId(),
                organisation,
                role,
                new Organisation(
                        organisation, Optional.of(cvr()), Optional.empty(), given(municipality), given(region)),
                scope,
                whoSignsIn().map(who -> new SignInOffer(who, scopeOf(who), ON_THIS_MACHINE, true)),
                ClientKeys.NONE,
                true);
    }

    private Optional<Role> whoSignsIn() {
        return switch (this) {
            case SUNDHED_DK -> Optional.of(Role.CITIZEN);
            case DESK -> Optional.of(Role.CLERK);
            case BEDSIDE -> Optional.of(Role.HEALTH_PROFESSIONAL);
            case EOJ_HILLEROED,
                    EOJ_AARHUS,
                    HOSPITAL_MIDT,
                    AMBULANCE_HOVEDSTADEN,
                    GP_HILLEROED,
                    STAMKORT,
                    AUDITOR,
                    OPERATOR -> Optional.empty();
        };
    }

    private String scopeOf(Role signedIn) {
        return signedIn == Role.CITIZEN ? CITIZEN_SCOPE : scope;
    }

    private static Optional<String> given(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    static Optional<SandboxClient> ofId(String clientId) {
        return Arrays.stream(values())
                .filter(client -> client.clientId().equals(clientId))
                .findFirst();
    }

    private static final class Scope {
        private static final String CARE_SYSTEM = "system/Consent.rs system/Subscription.cruds system/Group.cruds";
        private static final String CLERK = "user/Consent.cruds";
        private static final String HEALTH_PROFESSIONAL = "user/Consent.rs";
    }
}
