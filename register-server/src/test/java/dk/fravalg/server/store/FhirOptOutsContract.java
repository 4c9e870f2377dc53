package dk.fravalg.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.fhir.OptOutConsent;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.registration.InvalidateOptOut;
import dk.fravalg.server.registration.OptOuts;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The truth, as it stands in HAPI's repository after each chapter of an opt-out's life. */
abstract class FhirOptOutsContract extends RegisterSuite {

    FhirOptOutsContract(Database database) {
        super(database);
    }

    @Test
    void a_registration_is_a_consent_a_patient_and_a_provenance() {
        OptOutId id = story.registers("nancyann");

        Consent consent = consent(id);
        assertThat(consent.getIdElement().getVersionIdPart()).isEqualTo("1");
        assertThat(consent.getMeta().getProfile())
                .singleElement()
                .satisfies(profile -> assertThat(profile.getValue()).isEqualTo(Canonical.OPT_OUT_PROFILE));
        assertThat(consent.getPatient().getReference())
                .isEqualTo("Patient/"
                        + part(Citizens.class).idOf(story.numberOf("nancyann")).orElseThrow());
        assertThat(consent.getPatient().getIdentifier().getValue()).isEqualTo("2512489996");
        assertThat(part(Citizens.class)
                        .find(story.numberOf("nancyann"))
                        .orElseThrow()
                        .getNameFirstRep()
                        .getFamily())
                .isEqualTo("Berggren");
        assertThat(activities(id)).containsExactly("1 registered citizen");
    }

    @Test
    void each_change_is_a_version_with_a_provenance_of_its_own() {
        OptOutId id = story.hasInForce("nancyann");
        story.getsNumber("nancyann", "2512489980");
        part(InvalidateOptOut.class)
                .invalidate(Cast.CLERK, id, Optional.empty(), InvalidationReason.WRONG_PERSON, "Two Nancys.");

        assertThat(consent(id).getIdElement().getVersionIdPart()).isEqualTo("4");
        assertThat(activities(id))
                .containsExactly(
                        "1 registered citizen",
                        "2 took-effect register",
                        "3 number-changed register",
                        "4 invalidated clerk");
        assertThat(provenances(id).get(3).getReasonFirstRep().getText()).isEqualTo("Two Nancys.");
        assertThat(provenances(id)
                        .get(3)
                        .getReasonFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("wrong-person");
    }

    @Test
    void the_time_of_decision_survives_every_change_as_it_was_written() {
        OptOutId id = story.hasInForce("nancyann");
        String written = consent(id).getDateTimeElement().getValueAsString();
        story.withdraws("nancyann", id);

        assertThat(written).isEqualTo("2026-11-02");
        assertThat(consent(id).getDateTimeElement().getValueAsString()).isEqualTo(written);
    }

    @Test
    void all_opt_outs_of_a_citizen_are_found_newest_first_in_every_state() {
        OptOutId withdrawn = story.registers("nancyann");
        story.withdraws("nancyann", withdrawn);
        register.time().passes(Duration.ofMillis(1));
        OptOutId invalid = story.registers("nancyann");
        part(InvalidateOptOut.class)
                .invalidate(Cast.CLERK, invalid, Optional.empty(), InvalidationReason.WRONG_PERSON, "");
        register.time().passes(Duration.ofMillis(1));
        OptOutId waiting = story.registers("nancyann");
        story.registers("bruno");

        assertThat(part(OptOuts.class).of(story.numberOf("nancyann")))
                .extracting(OptOut::id)
                .containsExactly(waiting, invalid, withdrawn);
        assertThat(part(OptOuts.class).of(story.numberOf("aage"))).isEmpty();
    }

    @Test
    void what_was_never_there_is_not_found() {
        assertThat(part(OptOuts.class).find(new OptOutId("no-such"))).isEmpty();
        assertThat(part(OptOuts.class).of(new CprNumber("2512489980"))).isEmpty();
    }

    @Test
    void more_opt_outs_than_fit_on_a_page_of_hapis_are_all_found() {
        OptOut first = story.optOut(story.registers("nancyann"));
        String patient = part(Citizens.class).idOf(first.cpr()).orElseThrow();
        part(TransactionTemplate.class)
                .executeWithoutResult(tx -> IntStream.range(0, 200)
                        .mapToObj(each -> OptOut.registered(
                                new OptOutId("another-" + each),
                                first.cpr(),
                                first.decidedOn(),
                                first.registeredAt().minusMillis(each + 1L),
                                first.channel()))
                        .forEach(another -> part(DaoRegistry.class)
                                .getResourceDao(Consent.class)
                                .update(OptOutConsent.of(another, "2026-11-02", patient), new SystemRequestDetails())));

        List<OptOut> found = part(OptOuts.class).of(first.cpr());

        assertThat(found).hasSize(201).startsWith(first).doesNotHaveDuplicates();
        assertThat(found.get(200).id()).isEqualTo(new OptOutId("another-199"));
    }

    private Consent consent(OptOutId id) {
        return part(Consents.class).read(id.value()).orElseThrow();
    }

    private List<String> activities(OptOutId id) {
        return provenances(id).stream()
                .map(each -> each.getTargetFirstRep().getReferenceElement().getVersionIdPart() + " "
                        + each.getActivity().getCodingFirstRep().getCode() + " "
                        + each.getAgentFirstRep()
                                .getRoleFirstRep()
                                .getCodingFirstRep()
                                .getCode())
                .toList();
    }

    private List<Provenance> provenances(OptOutId id) {
        return part(DaoRegistry.class)
                .getResourceDao(Provenance.class)
                .search(SearchParameterMap.newSynchronous(), new SystemRequestDetails())
                .getAllResources()
                .stream()
                .map(Provenance.class::cast)
                .filter(each -> each.getTargetFirstRep()
                        .getReferenceElement()
                        .getIdPart()
                        .equals(id.value()))
                .sorted(Comparator.comparing(
                        each -> each.getTargetFirstRep().getReferenceElement().getVersionIdPart()))
                .toList();
    }
}
