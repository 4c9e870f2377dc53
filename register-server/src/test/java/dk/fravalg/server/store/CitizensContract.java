package dk.fravalg.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.registration.OptOuts;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

abstract class CitizensContract extends RegisterSuite {

    private static final CprNumber SECOND = new CprNumber("2512489980");
    private static final CprNumber THIRD = new CprNumber("2512489981");

    private Citizens citizens;
    private PersonFacts nancy;

    CitizensContract(Database database) {
        super(database);
    }

    @BeforeEach
    void openTheStore() {
        citizens = part(Citizens.class);
        nancy = register.people().named("nancyann");
    }

    @Test
    void a_citizen_is_kept_once_and_found_by_number() {
        String id = keep(nancy);

        assertThat(keep(nancy)).isEqualTo(id);
        assertThat(citizens.idOf(nancy.cpr())).contains(id);
        assertThat(version(nancy.cpr())).isEqualTo("1");
        assertThat(citizens.idOf(SECOND)).isEmpty();
    }

    @Test
    void news_of_a_known_citizen_are_a_new_version() {
        String id = keep(nancy);
        keep(nancy.withAddressProtected(true));

        assertThat(citizens.idOf(nancy.cpr())).contains(id);
        assertThat(version(nancy.cpr())).isEqualTo("2");
        assertThat(patient(nancy.cpr()).getMeta().getSecurity()).hasSize(1);
        keep(nancy.withAddressProtected(false));
        assertThat(patient(nancy.cpr()).getMeta().getSecurity()).isEmpty();
    }

    @Test
    void of_somebody_who_is_not_known_here_nothing_is_kept() {
        part(TransactionTemplate.class)
                .executeWithoutResult(tx -> part(OptOuts.class).updateCitizen(nancy));
        part(TransactionTemplate.class)
                .executeWithoutResult(tx -> part(OptOuts.class).renumberCitizen(nancy.cpr(), nancy.withNumber(SECOND)));

        assertThat(citizens.find(nancy.cpr())).isEmpty();
        assertThat(citizens.find(SECOND)).isEmpty();
    }

    @Test
    void a_new_number_is_a_new_patient_that_the_former_one_points_to() {
        String former = keep(nancy);
        renumber(nancy.cpr(), nancy.withNumber(SECOND));
        String current = citizens.idOf(SECOND).orElseThrow();

        assertThat(current).isNotEqualTo(former);
        assertThat(links(nancy.cpr())).containsExactly(LinkType.REPLACEDBY + " Patient/" + current);
        assertThat(links(SECOND)).containsExactly(LinkType.REPLACES + " Patient/" + former);
        assertThat(citizens.currentIdOf(former)).isEqualTo(current);
        assertThat(citizens.currentIdOf(current)).isEqualTo(current);
    }

    @Test
    void links_outlive_later_news() {
        keep(nancy);
        renumber(nancy.cpr(), nancy.withNumber(SECOND));
        keep(nancy.withNumber(SECOND).withAddressProtected(true));

        assertThat(links(SECOND)).hasSize(1);
    }

    @Test
    void a_chain_of_numbers_leads_to_the_last() {
        String first = keep(nancy);
        renumber(nancy.cpr(), nancy.withNumber(SECOND));
        renumber(SECOND, nancy.withNumber(SECOND).withNumber(THIRD));

        assertThat(citizens.currentIdOf(first)).isEqualTo(citizens.idOf(THIRD).orElseThrow());
    }

    @Test
    void a_number_that_is_changed_back_is_the_current_one_again_from_either_side() {
        String first = keep(nancy);
        renumber(nancy.cpr(), nancy.withNumber(SECOND));
        String second = citizens.idOf(SECOND).orElseThrow();
        renumber(SECOND, nancy);

        assertThat(links(nancy.cpr())).containsExactly(LinkType.REPLACES + " Patient/" + second);
        assertThat(links(SECOND)).containsExactly(LinkType.REPLACEDBY + " Patient/" + first);
        assertThat(citizens.currentIdOf(first)).isEqualTo(first);
        assertThat(citizens.currentIdOf(second)).isEqualTo(first);
    }

    @Test
    void a_patient_who_is_not_there_stands_for_nobody_else() {
        assertThat(citizens.currentIdOf("no-such")).isEqualTo("no-such");
    }

    private String keep(PersonFacts facts) {
        return Optional.ofNullable(part(TransactionTemplate.class).execute(tx -> citizens.keep(facts)))
                .orElseThrow();
    }

    private void renumber(CprNumber former, PersonFacts facts) {
        part(TransactionTemplate.class).executeWithoutResult(tx -> citizens.renumber(former, facts));
    }

    private Patient patient(CprNumber cpr) {
        return citizens.find(cpr).orElseThrow();
    }

    private String version(CprNumber cpr) {
        return patient(cpr).getIdElement().getVersionIdPart();
    }

    private List<String> links(CprNumber cpr) {
        return patient(cpr).getLink().stream()
                .map(link -> link.getType() + " " + link.getOther().getReference())
                .toList();
    }
}
