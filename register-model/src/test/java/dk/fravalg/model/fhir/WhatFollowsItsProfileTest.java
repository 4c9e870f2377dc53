package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Clerk;
import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.event.OptOutRegistered;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import dk.fravalg.model.status.ResuscitationStatus;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the register writes without naming a profile follows the one that the package has for it. */
class WhatFollowsItsProfileTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-02T13:05:00.250Z");
    private static final Organisation DESK = new Organisation(
            "Registerets betjening", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Actor CLERK = new Clerk("klerk", DESK, Optional.empty());
    private static final Actor NANCY = new Citizen(Citizens.nancyAnn().cpr(), false);

    @Test
    void every_citizen() {
        RandomCitizens.many().limit(20).forEach(citizen -> {
            Patient patient = CitizenPatient.of(citizen);
            CitizenPatient.replaces(patient, "former");
            assertThat(Profiles.faultsOf(patient, "citizen")).isEmpty();
        });
        assertThat(Profiles.faultsOf(CitizenPatient.of(Citizens.caesar()), "citizen"))
                .isEmpty();
    }

    @Test
    void every_change_by_whoever_may_make_it() {
        OptOut optOut = OptOut.registered(
                new OptOutId("nancys"),
                Citizens.nancyAnn().cpr(),
                LocalDate.of(2026, 11, 1),
                REGISTERED,
                Channel.DIGITAL);
        List<OptOutEvent> events = new ArrayList<>(WhoMadeAChangeTest.events());
        events.add(new OptOutRegistered(optOut, REGISTERED));

        assertThat(events).hasSize(6).allSatisfy(event -> {
            for (Actor actor : whoMay(event)) {
                assertThat(Profiles.faultsOf(
                                ChangeProvenance.of(event, actor, "2", "nancy", why(event)), "opt-out-provenance"))
                        .as(event.name() + " by " + actor)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal(Problem problem) {
        assertThat(Profiles.faultsOf(ProblemOutcome.of(new RegisterProblem(problem)), "refusal"))
                .isEmpty();
    }

    @Test
    void every_answer_of_a_lookup() {
        List<SubjectAnswer> answers = new ArrayList<>();
        Arrays.stream(CannotTellReason.values())
                .forEach(reason ->
                        answers.add(answer("", Optional.empty(), new ResuscitationStatus.CannotTell(reason))));
        answers.add(answer("2509479989", Optional.empty(), new ResuscitationStatus.NoOptOut()));
        ResuscitationStatus inForce = new ResuscitationStatus.InForce(
                REGISTERED,
                new OptOutId("nancys"),
                Citizens.nancyAnn().name(),
                Citizens.nancyAnn().birthDate(),
                77);
        answers.add(answer("2512489996", Optional.empty(), inForce));
        answers.add(answer("2509479989", Optional.of(Citizens.nancyAnn().cpr()), inForce));

        assertThat(Profiles.faultsOf(
                        StatusParameters.write(new StatusReport(REGISTERED, answers), "a.b.c"),
                        "resuscitation-status-out"))
                .isEmpty();
    }

    private static List<Actor> whoMay(OptOutEvent event) {
        return switch (event.name()) {
            case "registered", "withdrawn" -> List.of(NANCY, CLERK);
            case "invalidated" -> List.of(CLERK, new TheRegister());
            default -> List.of(new TheRegister());
        };
    }

    private static Optional<ChangeProvenance.Why> why(OptOutEvent event) {
        return event.name().equals("invalidated")
                ? Optional.of(new ChangeProvenance.Why("wrong-person", ""))
                : Optional.empty();
    }

    private static SubjectAnswer answer(String value, Optional<CprNumber> current, ResuscitationStatus status) {
        return new SubjectAnswer(new AskedIdentifier(value.isEmpty() ? "" : Canonical.CPR, value), current, status);
    }
}
