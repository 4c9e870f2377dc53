package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.FHIR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Clerk;
import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.event.OptOutRegistered;
import dk.fravalg.model.optout.Change;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhoMadeAChangeTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-02T13:05:00.250Z");
    private static final Actor NANCY = new Citizen(Citizens.nancyAnn().cpr(), false);
    private static final Actor CLERK = new Clerk(
            "clerk-7",
            new Organisation(
                    "Registerets betjening", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty());
    private static final OptOut OPT_OUT = OptOut.registered(
            new OptOutId("nancys"), Citizens.nancyAnn().cpr(), LocalDate.of(2026, 11, 1), REGISTERED, Channel.PAPER);
    private static final OptOutEvent REGISTRATION = new OptOutRegistered(OPT_OUT, REGISTERED);

    static List<OptOutEvent> events() {
        return Stream.of(
                        OPT_OUT.bringIntoForce(OPT_OUT.effectiveFrom()),
                        OPT_OUT.withdraw(REGISTERED),
                        OPT_OUT.invalidate(InvalidationReason.WRONG_PERSON, REGISTERED),
                        OPT_OUT.endByDeath(REGISTERED),
                        OPT_OUT.follow(new CprNumber("2512480000"), REGISTERED))
                .map(change -> ((Change.Changed) change).event())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_change_is_told_of_its_version_with_its_name_and_time(OptOutEvent event) {
        Provenance provenance = ChangeProvenance.of(event, CLERK, "7", "nancy", Optional.empty());

        assertThat(provenance.getTargetFirstRep().getReference()).isEqualTo("Consent/nancys/_history/7");
        assertThat(provenance.getTarget()).hasSize(1);
        assertThat(provenance.getActivity().getCodingFirstRep().getSystem()).isEqualTo(Canonical.ACTIVITY_CODES);
        assertThat(provenance.getActivity().getCodingFirstRep().getCode()).isEqualTo(event.name());
        assertThat(provenance.getOccurredDateTimeType().getValue().toInstant()).isEqualTo(event.at());
        assertThat(provenance.getRecorded().toInstant()).isEqualTo(event.at());
    }

    @Test
    void times_are_those_of_a_danish_wall() {
        Provenance provenance = ChangeProvenance.of(REGISTRATION, NANCY, "1", "nancy", Optional.empty());

        assertThat(provenance.getOccurredDateTimeType().getValueAsString()).isEqualTo("2026-11-02T14:05:00.250+01:00");
        assertThat(provenance.getRecordedElement().getValueAsString()).isEqualTo("2026-11-02T14:05:00.250+01:00");
    }

    @Test
    void a_citizen_is_the_author_by_reference_and_number_and_acts_digitally() {
        ProvenanceAgentComponent agent = agent(NANCY);

        assertThat(agent.getType().getCodingFirstRep().getCode()).isEqualTo("author");
        assertThat(agent.getRoleFirstRep().getCodingFirstRep().getSystem()).isEqualTo(Canonical.ROLE_CODES);
        assertThat(agent.getRoleFirstRep().getCodingFirstRep().getCode()).isEqualTo("citizen");
        assertThat(agent.getWho().getReference()).isEqualTo("Patient/nancy");
        assertThat(agent.getWho().getIdentifier().getValue()).isEqualTo("2512489996");
        assertThat(agent.getWho().getIdentifier().getSystem()).isEqualTo(Canonical.CPR);
        assertThat(channel(NANCY)).isEqualTo("digital");
    }

    @Test
    void a_citizen_who_signs_in_with_a_former_number_is_the_same_citizen() {
        Actor signedInWithFormer = new Citizen(new CprNumber("2512480000"), false);

        assertThat(agent(signedInWithFormer).getWho().equalsDeep(agent(NANCY).getWho()))
                .isTrue();
    }

    @Test
    void a_clerk_enters_from_paper_and_is_named_by_organisation() {
        ProvenanceAgentComponent agent = agent(CLERK);

        assertThat(agent.getType().getCodingFirstRep().getCode()).isEqualTo("enterer");
        assertThat(agent.getRoleFirstRep().getCodingFirstRep().getCode()).isEqualTo("clerk");
        assertThat(agent.getWho().getDisplay()).isEqualTo("Registerets betjening");
        assertThat(agent.getWho().getIdentifier().getValue()).isEqualTo("clerk-7");
        assertThat(agent.getWho().hasReference()).isFalse();
        assertThat(channel(CLERK)).isEqualTo("paper");
    }

    @Test
    void what_the_register_does_itself_goes_by_how_it_was_registered() {
        assertThat(agent(new TheRegister())
                        .getRoleFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("register");
        assertThat(agent(new TheRegister()).getType().getCodingFirstRep().getCode())
                .isEqualTo("author");
        assertThat(channel(new TheRegister())).isEqualTo("paper");
    }

    @Test
    void a_reason_is_kept_as_code_with_the_clerks_own_words() {
        Provenance provenance = ChangeProvenance.of(
                events().get(2),
                CLERK,
                "2",
                "nancy",
                Optional.of(new ChangeProvenance.Why("wrong-person", "Two Nancys.")));

        assertThat(provenance.getReason()).singleElement().satisfies(reason -> {
            assertThat(reason.getCodingFirstRep().getSystem()).isEqualTo(Canonical.INVALIDATION_CODES);
            assertThat(reason.getCodingFirstRep().getCode()).isEqualTo("wrong-person");
            assertThat(reason.getText()).isEqualTo("Two Nancys.");
        });
    }

    @Test
    void a_reason_without_words_is_a_code_alone() {
        Provenance provenance = ChangeProvenance.of(
                events().get(2), CLERK, "2", "nancy", Optional.of(new ChangeProvenance.Why("wrong-person", "")));

        assertThat(FHIR.newJsonParser().encodeResourceToString(provenance)).doesNotContain("\"text\"");
    }

    private static ProvenanceAgentComponent agent(Actor actor) {
        return ChangeProvenance.of(REGISTRATION, actor, "1", "nancy", Optional.empty())
                .getAgentFirstRep();
    }

    private static String channel(Actor actor) {
        return ChangeProvenance.of(REGISTRATION, actor, "1", "nancy", Optional.empty())
                .getExtensionByUrl(Canonical.REGISTRATION_CHANNEL)
                .getValue()
                .primitiveValue();
    }
}
