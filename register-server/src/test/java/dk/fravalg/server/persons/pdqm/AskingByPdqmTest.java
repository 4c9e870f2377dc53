package dk.fravalg.server.persons.pdqm;

import static dk.fravalg.server.persons.pdqm.People.NANCY;
import static dk.fravalg.server.persons.pdqm.People.SECOND;
import static dk.fravalg.server.persons.pdqm.People.THIRD;
import static dk.fravalg.server.persons.pdqm.People.nancy;
import static dk.fravalg.server.persons.pdqm.People.patient;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import java.time.Duration;
import java.util.Optional;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One clear answer. */
class AskingByPdqmTest {

    private final PdqmServer server = new PdqmServer();
    private final PdqmPersonRegistry registry =
            new PdqmPersonRegistry(new PdqmSettings(server.url(), Duration.ofSeconds(5), Duration.ofSeconds(10)));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_citizen_is_found_with_all_that_a_rule_may_know() {
        server.has(patient("other", SECOND));
        server.has(patient("nancy", NANCY));

        assertThat(find(NANCY)).contains(nancy(NANCY));
        assertThat(find(NANCY).orElseThrow().formerNumbers()).isEmpty();
    }

    @Test
    void nobody_is_found_by_a_number_that_nobody_has() {
        server.has(patient("nancy", NANCY));

        assertThat(find(SECOND)).isEmpty();
    }

    @Test
    void the_number_is_in_no_url_that_the_server_sees() {
        server.has(People.replacedByReference("first", NANCY, "second"));
        server.has(patient("second", SECOND));
        find(NANCY);
        find(THIRD);

        assertThat(server.requests())
                .contains("POST /fhir/Patient/_search", "GET /fhir/Patient/second")
                .noneMatch(request -> request.contains("25124"));
    }

    @Test
    void a_replaced_record_leads_to_the_one_in_its_place_by_reference() {
        server.has(People.replacedByReference("first", NANCY, "second"));
        server.has(patient("second", SECOND));

        assertThat(find(NANCY)).contains(nancy(SECOND, NANCY));
        assertThat(find(SECOND)).contains(nancy(SECOND));
    }

    @Test
    void a_replaced_record_leads_to_the_one_in_its_place_by_number() {
        server.has(People.replacedByNumber("first", NANCY, SECOND));
        server.has(patient("second", SECOND));

        assertThat(find(NANCY)).contains(nancy(SECOND, NANCY));
    }

    @Test
    void a_number_that_was_changed_twice_leads_to_the_last() {
        server.has(People.replacedByNumber("first", NANCY, SECOND));
        server.has(People.replacedByReference("second", SECOND, "third"));
        server.has(patient("third", THIRD));

        assertThat(find(NANCY)).contains(nancy(THIRD, NANCY, SECOND));
    }

    @Test
    void a_record_that_keeps_the_old_number_beside_the_new_one_is_the_citizens() {
        Patient patient = patient("nancy", SECOND);
        patient.getIdentifier().add(0, People.old(NANCY));
        server.has(patient);

        assertThat(find(NANCY)).contains(nancy(SECOND, NANCY));
        assertThat(find(SECOND)).contains(nancy(SECOND));
    }

    @Test
    void of_the_old_record_and_the_new_one_together_the_new_one_counts() {
        server.has(People.replacedByReference("first", NANCY, "second"));
        Patient second = patient("second", SECOND);
        second.getIdentifier().add(0, People.old(NANCY));
        server.has(second);

        assertThat(find(NANCY)).contains(nancy(SECOND, NANCY));
    }

    @Test
    void a_link_to_a_record_that_lists_the_old_number_first_leads_to_its_new_one() {
        server.has(People.replacedByReference("first", NANCY, "second"));
        Patient second = patient("second", SECOND);
        second.getIdentifier().add(0, People.old(NANCY));
        server.has(second);
        server.finds((asked, each) -> each.getIdentifier().stream()
                .anyMatch(number ->
                        number.getUse() != IdentifierUse.OLD && asked.getValue().equals(number.getValue())));

        assertThat(find(NANCY)).contains(nancy(SECOND, NANCY));
    }

    @Test
    void the_dead_the_inactive_and_the_protected_are_told_as_such() {
        Patient patient = patient("nancy", NANCY);
        server.has(patient);

        patient.setDeceased(new BooleanType(true));
        assertThat(find(NANCY).map(PersonFacts::status)).contains(CivilStatus.DEAD);
        patient.setDeceased(null).setActive(false);
        assertThat(find(NANCY).orElseThrow().status().isActive()).isFalse();
        patient.setActive(true)
                .getMeta()
                .addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", "");
        assertThat(find(NANCY).orElseThrow().addressProtected()).isTrue();
    }

    @Test
    void a_citizen_of_one_name_or_without_a_residence_is_found() {
        Patient patient = patient("nancy", NANCY);
        patient.getNameFirstRep().getGiven().clear();
        patient.getAddress().clear();
        patient.addAddress(new Address().setCity("Nuuk"));
        server.has(patient);

        assertThat(find(NANCY).orElseThrow().name().full()).isEqualTo("Berggren");
        assertThat(find(NANCY).orElseThrow().residence()).isEmpty();
    }

    private Optional<PersonFacts> find(CprNumber number) {
        return registry.find(number);
    }
}
