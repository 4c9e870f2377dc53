package dk.fravalg.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.registration.OptOutCensus;
import dk.fravalg.server.registration.OptOutCensus.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6})
    void more_than_fit_on_a_page_are_all_visited_once_in_their_order(int page) {
        List<OptOutId> registered = Stream.of("nancyann", "bruno", "aage", "einer", "lonni")
                .map(story::registers)
                .toList();
        List<OptOutId> visited = new ArrayList<>();

        new ConsentCensusStore(part(JdbcClient.class), part(FhirContext.class), page)
                .forEach(entry -> visited.add(entry.optOut().id()));

        assertThat(visited).isEqualTo(registered);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        part(TransactionTemplate.class)
                .executeWithoutResult(tx -> part(OptOutCensus.class).forEach(entries::add));
        return entries;
    }
}
