package dk.fravalg.model.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fravalg.model.person.CprNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {

    private static final String CPR = "2512489996";
    private static final Organisation HILLEROED = new Organisation(
            "Hillerød Kommune", Optional.of("29189366"), Optional.empty(), Optional.of("0219"), Optional.of("DK-84"));

    private record Expected(Actor actor, Role role, String id, String display, String shown) {}

    /** Each is given a CPR number for an identifier, as a careless token issuer might. */
    static List<Expected> everyActor() {
        return List.of(
                new Expected(new Citizen(new CprNumber(CPR), false), Role.CITIZEN, CPR, "citizen", "citizen (citizen)"),
                new Expected(
                        new Citizen(new CprNumber(CPR), true),
                        Role.CITIZEN,
                        CPR,
                        "somebody on behalf of the citizen",
                        "citizen (somebody on behalf of the citizen)"),
                new Expected(
                        new Clerk(CPR, HILLEROED, Optional.empty()),
                        Role.CLERK,
                        CPR,
                        "Hillerød Kommune",
                        "clerk (Hillerød Kommune)"),
                new Expected(
                        new HealthProfessional(CPR, HILLEROED),
                        Role.HEALTH_PROFESSIONAL,
                        CPR,
                        "Hillerød Kommune",
                        "health-professional (Hillerød Kommune)"),
                new Expected(
                        new ConnectedSystem(CPR, HILLEROED),
                        Role.SYSTEM,
                        CPR,
                        "Hillerød Kommune",
                        "system (Hillerød Kommune)"),
                new Expected(
                        new Auditor(CPR, HILLEROED),
                        Role.AUDITOR,
                        CPR,
                        "Hillerød Kommune",
                        "auditor (Hillerød Kommune)"),
                new Expected(new Operator(CPR), Role.OPERATOR, CPR, "operator", "operator"),
                new Expected(new TheRegister(), Role.REGISTER, "register", "register", "register"),
                new Expected(new Unidentified(), Role.UNIDENTIFIED, "unidentified", "unidentified", "unidentified"));
    }

    @ParameterizedTest
    @MethodSource("everyActor")
    void have_a_role_an_identifier_for_the_audit_log_and_a_name_to_show(Expected expected) {
        assertThat(expected.actor().role()).isEqualTo(expected.role());
        assertThat(expected.actor().id()).isEqualTo(expected.id());
        assertThat(expected.actor().display()).isEqualTo(expected.display());
    }

    @ParameterizedTest
    @MethodSource("everyActor")
    void never_show_a_cpr_number_even_where_it_is_their_identifier(Expected expected) {
        assertThat(expected.actor()).hasToString(expected.shown());
        assertThat(expected.actor().toString()).doesNotContain(CPR);
    }

    @ParameterizedTest
    @MethodSource("everyActor")
    void see_only_what_is_in_force_when_they_treat_people(Expected expected) {
        assertThat(expected.actor().seesOnlyInForce())
                .isEqualTo(expected.role() == Role.HEALTH_PROFESSIONAL || expected.role() == Role.SYSTEM);
    }

    @Test
    void are_of_eight_kinds_one_for_each_role() {
        assertThat(Actor.class.getPermittedSubclasses()).hasSameSizeAs(Role.values());
        assertThat(everyActor().stream().map(Expected::role)).containsOnly(Role.values());
    }

    @Test
    void keep_the_identifier_that_their_sign_in_gave() {
        assertThat(new Clerk("clerk-7", HILLEROED, Optional.empty()).id()).isEqualTo("clerk-7");
        assertThat(new ConnectedSystem("eoj-hilleroed", HILLEROED).id()).isEqualTo("eoj-hilleroed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void must_be_named_by_something(String id) {
        Stream.<Function<String, Actor>>of(
                        blank -> new Clerk(blank, HILLEROED, Optional.empty()),
                        blank -> new HealthProfessional(blank, HILLEROED),
                        blank -> new ConnectedSystem(blank, HILLEROED),
                        blank -> new Auditor(blank, HILLEROED),
                        Operator::new)
                .forEach(actor -> assertThatIllegalArgumentException().isThrownBy(() -> actor.apply(id)));
    }

    @Test
    void on_behalf_of_a_citizen_are_known_by_their_own_name() {
        Citizen son = Citizen.representedBy(new CprNumber(CPR), "son");

        assertThat(son.onBehalfOf()).isTrue();
        assertThat(son.cpr()).isEqualTo(new CprNumber(CPR));
        assertThat(son.id()).isEqualTo("son");
        assertThat(son).hasToString("citizen (somebody on behalf of the citizen)");
        assertThatIllegalArgumentException().isThrownBy(() -> Citizen.representedBy(new CprNumber(CPR), " "));
    }

    @Test
    void may_say_why_they_read_when_they_are_clerks() {
        Actor clerk = new Clerk("clerk-7", HILLEROED, Optional.of(AccessReason.COMPLAINT));

        assertThat(clerk.reason()).contains(AccessReason.COMPLAINT);
        assertThat(new Auditor("auditor-1", HILLEROED).reason()).isEmpty();
    }

    @Test
    void belong_to_an_organisation_unless_they_act_for_themselves_or_nobody() {
        assertThat(everyActor().stream()
                        .filter(each -> each.actor().belongsTo().isPresent())
                        .map(Expected::role))
                .containsExactly(Role.CLERK, Role.HEALTH_PROFESSIONAL, Role.SYSTEM, Role.AUDITOR);
        assertThat(new Auditor("auditor-1", HILLEROED).belongsTo()).contains(HILLEROED);
    }

    @Test
    void come_from_an_organisation_with_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Organisation(" ", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
