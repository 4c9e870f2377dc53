package dk.fravalg.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import dk.fravalg.model.fhir.OptOutConsent;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.registration.OptOutCensus;
import dk.fravalg.server.registration.OptOutCensus.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds that the plain SQL over HAPI's tables reads what HAPI wrote. */
abstract class ConsentCensusContract extends RegisterSuite {

    ConsentCensusContract(Database database) {
        super(database);
    }

    @Test
    void an_empty_register_has_nobody_in_it() {
        assertThat(entries()).isEmpty();
        assertThat(part(OptOutCensus.class).count()).isZero();
    }

    @Test
    void every_opt_out_is_counted_with_its_citizen_its_versions_and_their_provenances() {
        OptOutId nancys = story.hasInForce("nancyann");
        story.withdraws("nancyann", nancys);
        OptOutId brunos = story.registers("bruno");

        List<Entry> entries = entries();

        assertThat(part(OptOutCensus.class).count()).isEqualTo(2);
        assertThat(entries).extracting(Entry::optOut).containsExactly(story.optOut(nancys), story.optOut(brunos));
        assertThat(entries).extracting(Entry::versions).containsExactly(3L, 1L);
        assertThat(entries).extracting(Entry::provenances).containsExactly(3L, 1L);
        assertThat(entries.get(0).citizen()).contains(register.people().named("nancyann"));
        assertThat(entries.get(1).citizen()).contains(register.people().named("bruno"));
    }

    @Test
    void a_citizen_with_a_new_number_is_read_under_the_current_one() {
        OptOutId id = story.registers("nancyann");
        story.getsNumber("nancyann", "2512489980");

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.optOut()).isEqualTo(story.optOut(id));
            assertThat(entry.citizen().map(PersonFacts::cpr)).contains(story.numberOf("nancyann"));
        });
    }

    @Test
    void a_provenance_that_is_missing_is_missed() {
        story.hasInForce("nancyann");
        part(JdbcClient.class).sql("""
                        delete from hfj_res_link where source_resource_type = 'Provenance' and target_resource_version = 2
                        """).update();

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.versions()).isEqualTo(2);
            assertThat(entry.provenances()).isEqualTo(1);
        });
    }

    @Test
    void a_patient_that_is_missing_is_missed() {
        story.registers("nancyann");
        part(JdbcClient.class)
                .sql("delete from hfj_res_link where src_path = 'Consent.patient'")
                .update();

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.citizen()).isEmpty());
    }

    @Test
    void more_than_fit_on_a_page_are_all_visited_once() {
        OptOutId nancys = story.registers("nancyann");
        String patient = part(Citizens.class).idOf(story.numberOf("nancyann")).orElseThrow();
        part(TransactionTemplate.class).executeWithoutResult(tx -> {
            for (int i = 0; i < 501; i++) {
                storeAnother(i, patient);
            }
        });

        List<OptOutId> visited =
                entries().stream().map(Entry::optOut).map(OptOut::id).toList();

        assertThat(visited).hasSize(502).contains(nancys, new OptOutId("another-0"), new OptOutId("another-500"));
        assertThat(new HashSet<>(visited)).hasSize(502);
    }

    private void storeAnother(int number, String patient) {
        OptOut another = OptOut.registered(
                new OptOutId("another-" + number),
                story.numberOf("nancyann"),
                LocalDate.of(2026, 11, 2),
                TestTime.START,
                Channel.DIGITAL);
        part(DaoRegistry.class)
                .getResourceDao(Consent.class)
                .update(OptOutConsent.of(another, "2026-11-02", patient), new SystemRequestDetails());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        part(TransactionTemplate.class)
                .executeWithoutResult(tx -> part(OptOutCensus.class).forEach(entries::add));
        return entries;
    }
}
