package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import dk.fravalg.model.status.ResuscitationStatus;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held against FHIR, the register's own profiles and DK Core's, by FHIR's own validator. */
class WhatTheRegisterWritesTest {

    @Test
    void every_opt_out_follows_the_profile_in_every_state() {
        RandomOptOuts.many()
                .limit(20)
                .forEach(optOut -> assertThat(Profiles.faultsOf(consentOf(optOut)))
                        .as("%s, ended %s, in force from %s", optOut.state(), optOut.endedAt(), optOut.effectiveFrom())
                        .isEmpty());
    }

    @Test
    void what_a_client_sends_by_the_contract_follows_the_profile() {
        assertThat(Profiles.faultsOf(
                        NancysDeclaration.but(consent -> consent.getMeta().addProfile(Canonical.OPT_OUT_PROFILE))))
                .isEmpty();
    }

    @Test
    void every_citizen_follows_dk_core() {
        RandomCitizens.many().limit(20).forEach(WhatTheRegisterWritesTest::followsDkCore);
        followsDkCore(Citizens.caesar());
    }

    @Test
    void every_change_has_a_provenance_that_fhir_knows() {
        WhoMadeAChangeTest.events()
                .forEach(event -> assertThat(Profiles.faultsOf(ChangeProvenance.of(
                                event,
                                new dk.fravalg.model.actor.TheRegister(),
                                "2",
                                "nancy",
                                Optional.of(new ChangeProvenance.Why("wrong-person", "")))))
                        .as(event.name())
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_an_outcome_with_a_code_of_the_register(Problem problem) {
        assertThat(Profiles.faultsOf(ProblemOutcome.of(new RegisterProblem(problem))))
                .isEmpty();
    }

    @Test
    void every_answer_is_a_whole_parameters_resource() {
        List<SubjectAnswer> answers = Arrays.stream(CannotTellReason.values())
                .map(reason -> answer("", "", new ResuscitationStatus.CannotTell(reason)))
                .toList();
        StatusReport unknown = new StatusReport(Instant.EPOCH, answers);
        StatusReport known = new StatusReport(
                Instant.EPOCH,
                List.of(
                        answer(Canonical.CPR, "2512489996", new ResuscitationStatus.NoOptOut()),
                        answer(
                                Canonical.CPR,
                                "2512489996",
                                new ResuscitationStatus.InForce(
                                        Instant.EPOCH,
                                        new OptOutId("nancys"),
                                        Citizens.nancyAnn().name(),
                                        Citizens.nancyAnn().birthDate(),
                                        77))));

        assertThat(Profiles.faultsOf(StatusParameters.write(unknown, "a.b.c"))).isEmpty();
        assertThat(Profiles.faultsOf(StatusParameters.write(known, "a.b.c"))).isEmpty();
    }

    private static SubjectAnswer answer(String system, String value, ResuscitationStatus status) {
        return new SubjectAnswer(
                new AskedIdentifier(system, value),
                Optional.of(Citizens.nancyAnn().cpr()),
                status);
    }

    private static void followsDkCore(PersonFacts citizen) {
        Patient patient = CitizenPatient.of(citizen);
        CitizenPatient.replaces(patient, "former");

        assertThat(Profiles.faultsOf(patient)).isEmpty();
    }

    private static org.hl7.fhir.r4.model.Consent consentOf(OptOut optOut) {
        return OptOutConsent.of(optOut, optOut.decidedOn().toString(), "nancy");
    }
}
