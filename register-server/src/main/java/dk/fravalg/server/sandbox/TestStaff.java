package dk.fravalg.server.sandbox;

import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The clerks and the health professionals that one can sign in as. As made up as the citizens, and so are their numbers. */
enum TestStaff {
    KLERK("klerk", "Karen Klerk", Role.CLERK, "Registerets betjening", "", "", ""),
    PAPIR("papir", "Poul Papir", Role.CLERK, "Registerets betjening", "", "", ""),
    LAEGE("laege", "Lene Læge", Role.HEALTH_PROFESSIONAL, "Testhospitalet, akutmodtagelsen", "", "DK-84", "overlæge"),
    REDDER(
            "redder",
            "Rune Redder",
            Role.HEALTH_PROFESSIONAL,
            "Region Hovedstadens Akutberedskab",
            "",
            "DK-84",
            "ambulancebehandler"),
    SYGEPLEJE(
            "sygepleje",
            "Sara Sygepleje",
            Role.HEALTH_PROFESSIONAL,
            "Hillerød Kommune, hjemmesygeplejen",
            "0219",
            "",
            "sygeplejerske");

    private final String key;
    private final String called;
    private final Role role;
    private final Organisation organisation;
    private final String note;

    TestStaff(
            String key,
            String called,
            Role role,
            String organisation,
            String municipality,
            String region,
            String note) {
        this.key = key;
        this.called = called;
        this.role = role;
        this.organisation =
                new Organisation(organisation, Optional.empty(), Optional.empty(), given(municipality), given(region));
        this.note = note;
    }

    /** For example {@code klerk}; {@code sub} of a token. */
    String key() {
        return key;
    }

    String called() {
        return called;
    }

    Organisation organisation() {
        return organisation;
    }

    /** What they work as, or empty. */
    String note() {
        return note;
    }

    static List<TestStaff> of(Role role) {
        return Arrays.stream(values()).filter(person -> person.role == role).toList();
    }

    private static Optional<String> given(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }
}
