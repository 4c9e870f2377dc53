package dk.fravalg.it.log;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The auditor searches by citizen, by who acted, and by date, page by page. */
class SearchingTheLogIT extends Scene {

    private final Citizen nancy = citizens.nancy();
    private final Citizen bruno = citizens.bruno();

    /** A look changes nothing, and so the register is not fresh after it; its log is longer all the same. */
    @BeforeEach
    void beginsWithAnEmptyLog() {
        sandbox.reset();
    }

    @Test
    void by_citizen() {
        String patient = OptOutReading.of(nancy.registers()).patient();
        bruno.optsOut();

        assertThat(found("patient=" + patient))
                .isNotEmpty()
                .extracting(each -> each.citizen().orElseThrow())
                .containsOnly(nancy.cpr());
        assertThat(LogReading.on(byNumberOf(bruno)))
                .isNotEmpty()
                .extracting(each -> each.citizen().orElseThrow())
                .containsOnly(bruno.cpr());
    }

    @Test
    void by_who_acted() {
        ambulanceCrew.looksUp(nancy);
        hospital.looksUp(nancy);

        assertThat(found("agent=ambulance-hovedstaden"))
                .hasSize(1)
                .extracting(LogReading::client)
                .containsExactly("ambulance-hovedstaden");
        assertThat(found("agent:identifier=" + encoded("https://fravalg.example/fhir/sid/client|hospital-midt")))
                .extracting(LogReading::client)
                .containsExactly("hospital-midt");
        assertThat(found("agent=nobody-at-all")).isEmpty();
    }

    @Test
    void by_date() {
        ambulanceCrew.looksUp(nancy);
        var later = sandbox.clockAdvances(Duration.ofDays(3));
        hospital.looksUp(nancy);

        assertThat(found("agent=ambulance-hovedstaden&date=" + encoded("ge" + later)))
                .isEmpty();
        assertThat(found("agent=ambulance-hovedstaden&date=" + encoded("lt" + later)))
                .hasSize(1);
        assertThat(found("agent=hospital-midt&date=" + encoded("ge" + later))).hasSize(1);
        assertThat(found("agent=hospital-midt&date=" + later.toString().substring(0, 4)))
                .hasSize(1);
    }

    @Test
    @Tag("REQ-SEARCH-3")
    @Tag("REQ-PRIVACY-4")
    void page_by_page_though_more_is_written_meanwhile_and_without_a_number_in_a_link() {
        for (int look = 0; look < 5; look++) {
            ambulanceCrew.looksUp(bruno);
        }
        List<String> seen = new ArrayList<>();
        Answer page = searchByNumber(bruno, "&_count=2");
        for (int pages = 0; pages < 5; pages++) {
            Bundle bundle = (Bundle) Fhir.in(page);
            bundle.getEntry()
                    .forEach(
                            entry -> seen.add(entry.getResource().getIdElement().getIdPart()));
            assertThat(bundle.getLink().toString()).doesNotContain(bruno.cpr());
            ambulanceCrew.looksUp(bruno);
            if (bundle.getLink("next") == null) {
                break;
            }
            String next = bundle.getLink("next").getUrl();
            page = auditor.call().get(next.substring(next.indexOf("/fhir/")));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome=0",
                "_include=AuditEvent:patient",
                "_revinclude=Provenance:target",
                "_has:Provenance:target:agent=x",
                "patient.name=Nancy",
                "_filter=agent%20eq%20x",
                "_sort=date",
                "date=yesterday",
                "date=ne2026",
                "date=2026-13-01",
                "patient=",
                "patient=Patient/x&patient=Patient/y",
                "_count=0",
                "_count=many",
                "_page=%27",
                "_same=2",
                "agent="
            })
    @Tag("REQ-SEARCH-2")
    void what_is_not_on_the_list_is_refused(String query) {
        assertThat(auditor.call().get("/fhir/AuditEvent?" + query)).isInvalidResource();
    }

    private List<LogReading> found(String query) {
        Answer answer = auditor.call().get("/fhir/AuditEvent?" + query);
        assertThat(answer).hasStatus(200);
        return LogReading.on(answer);
    }

    private Answer byNumberOf(Citizen citizen) {
        return searchByNumber(citizen, "");
    }

    private Answer searchByNumber(Citizen citizen, String more) {
        return auditor.call()
                .withText(
                        "application/x-www-form-urlencoded",
                        "patient.identifier=" + encoded(Canonical.CPR + "|" + citizen.cpr()) + more)
                .post("/fhir/AuditEvent/_search");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
