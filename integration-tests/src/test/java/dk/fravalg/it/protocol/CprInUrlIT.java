package dk.fravalg.it.protocol;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.RawCall;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL ends up in logs, so that no URL may hold a CPR number: wherever it stands, however it is written. */
@Tag("ASVS-14.2.1")
class CprInUrlIT extends Scene {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Consent?patient.identifier=urn:oid:1.2.208.176.1.2|2512489996",
                "/fhir/Consent?patient.identifier=urn:oid:1.2.208.176.1.2%7C2512489996",
                "/fhir/Consent?patient.identifier=2512489996&status=active",
                "/fhir/Consent?patient:identifier=urn%3Aoid%3A1.2.208.176.1.2%7C2512489996",
                "/fhir/Consent?2512489996",
                "/fhir/Consent/2512489996",
                "/fhir/Consent/251248-9996",
                "/fhir/Consent/x/_history/2512489996",
                "/fhir/Consent/2512489996/$withdraw",
                "/fhir/Patient/2512489996",
                "/fhir/Patient?identifier=251248-9996",
                "/fhir/Patient?identifier=251248%2D9996",
                "/fhir/Patient?identifier=251248%209996",
                "/fhir/Patient?identifier=%32%35%31%32%34%38%39%39%39%36",
                "/fhir/Patient?identifier=%2532512489996",
                "/fhir/Patient?identifier=%2532%2535%2531%2532%2534%2538%2539%2539%2539%2536",
                "/fhir/Patient/%32512489996",
                "/fhir/metadata?x=2512489996",
                "/fhir/Consent/x;cpr=2512489996",
                "/fhir/Consent/x%3B2512489996",
                "/sandbox/token/citizen/2512489996",
                "/sandbox/citizens?cpr=2512489996",
                "/portal/2512489996",
                "/docs/search?q=2512489996",
                "/desk?q=251248-9996",
                "/2512489996",
                "/?2512489996",
                "//fhir//2512489996",
                "/fhir/../2512489996",
                "/fhir/Consent?x=8512489996",
                "http://localhost/fhir/Consent/2512489996"
            })
    @Tag("REQ-PRIVACY-1")
    void is_refused_and_told_the_better_way(String url) {
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
            Answer answer = RawCall.send(register, method + " " + url + " HTTP/1.1", "Content-Length: 0");

            assertThat(answer).isRefusalWith("cpr-in-url", 400);
            assertThat(answer.body()).contains("POST [base]/Consent/_search");
        }
    }

    @Test
    @Tag("REQ-PRIVACY-1")
    void a_good_token_makes_it_no_better() {
        assertThat(clerk.call().get("/fhir/Consent?patient.identifier=2512489996"))
                .isRefusalWith("cpr-in-url", 400);
        assertThat(citizens.nancy().call().get("/fhir/Consent/2512489996")).isRefusalWith("cpr-in-url", 400);
    }

    @Test
    void an_id_is_not_taken_for_one() {
        for (String id : new String[] {
            UUID.randomUUID().toString(), "25124899-9612-4512-8999-251248999612", "00000000-0000-4000-8000-010150000000"
        }) {
            assertThat(clerk.reads(id)).isRefusalWith("not-found", 404);
        }
    }
}
