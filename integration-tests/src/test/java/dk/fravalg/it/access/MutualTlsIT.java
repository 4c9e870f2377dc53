package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import dk.fravalg.it.wire.ShownCertificate;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token that is bound to a certificate, and whoever else would use it. RFC 8705. */
@Tag("ASVS-10.3.5")
@Tag("ASVS-12.1.3")
class MutualTlsIT extends Scene {

    private static final String CLIENT = "eoj-hilleroed";
    private static final String LOOKUP = "/fhir/Consent/$resuscitation-status";

    private final String question = LookupForm.about(citizens.nancy()).json();

    @ParameterizedTest(name = "a token that is {0}, with {1}: {2}")
    @CsvSource({
        "bound,    eoj-hilleroed, 200",
        "bound,    eoj-aarhus,    401",
        "bound,    stamkort,      401",
        "bound,    none,          401",
        "unbound,  eoj-hilleroed, 200",
        "unbound,  eoj-aarhus,    401",
        "unbound,  none,          200"
    })
    void goes_through_or_not(String token, String shown, int status) throws IOException {
        Answer answer = lookUp(shown, tokenThatIs(token), Map.of());

        assertThat(answer).hasStatus(status);
        if (status == 401) {
            assertThat(answer).isRefusalWith("not-authenticated", 401);
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    @Tag("REQ-ACCESS-4")
    void a_bound_token_is_of_no_use_on_the_open_port_whatever_a_header_says() throws IOException {
        String bound = tokenThatIs("bound");
        Caller thief = somebodyWithToken(bound);

        assertThat(thief.asks(LookupForm.about(citizens.nancy()))).isRefusalWith("not-authenticated", 401);
        for (String header : new String[] {"Client-Cert", "client-cert", "X-Client-Cert", "X-SSL-Client-Cert"}) {
            Answer answer = thief.call()
                    .with(header, clientCert())
                    .with("X-Forwarded-For", "127.0.0.1")
                    .withText(Caller.FHIR_JSON, question)
                    .post(LOOKUP);
            assertThat(answer).isRefusalWith("not-authenticated", 401);
        }
    }

    @Test
    void a_header_helps_nobody_who_shows_another_certificate() throws IOException {
        Map<String, String> header = Map.of("Client-Cert", clientCert());

        assertThat(lookUp("eoj-aarhus", tokenThatIs("bound"), header)).isRefusalWith("not-authenticated", 401);
        assertThat(lookUp("none", tokenThatIs("bound"), header)).isRefusalWith("not-authenticated", 401);
        assertThat(lookUp(CLIENT, tokenThatIs("bound"), header)).hasStatus(200);
    }

    @Test
    void a_citizens_token_goes_by_whichever_system_the_citizen_came_by() throws IOException {
        String nancys = Call.to(register).get("/sandbox/token/citizen/nancyann").body();
        for (String shown : new String[] {"sundhed-dk", CLIENT, "none"}) {
            Answer answer = with(shown)
                    .get("/fhir/Consent", Map.of("Authorization", "Bearer " + nancys, "Accept", Caller.FHIR_JSON));
            assertThat(answer).hasStatus(200);
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "eoj-hilleroed-expired,  TLSv1.2",
        "eoj-hilleroed-expired,  TLSv1.3",
        "eoj-hilleroed-revoked,  TLSv1.2",
        "eoj-hilleroed-revoked,  TLSv1.3",
        "eoj-hilleroed-wrong-ca, TLSv1.2",
        "eoj-hilleroed-wrong-ca, TLSv1.3"
    })
    void a_certificate_that_is_no_good_ends_the_handshake(String shown, String tls) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> with(shown).get("/fhir/metadata", tls));
    }

    @ParameterizedTest
    @CsvSource({"eoj-hilleroed, TLSv1.2", "eoj-hilleroed, TLSv1.3", "none, TLSv1.2", "none, TLSv1.3"})
    void a_good_one_and_none_at_all_do_not(String shown, String tls) throws IOException {
        assertThat(with(shown).get("/sandbox/citizens", tls).status()).isEqualTo(200);
    }

    @Test
    void a_token_is_bound_to_the_certificate_with_which_it_is_asked_for() throws Exception {
        JsonNode listed = listed(CLIENT);
        Object confirmation =
                SignedJWT.parse(tokenThatIs("bound")).getJWTClaimsSet().getClaim("cnf");

        assertThat(confirmation)
                .isEqualTo(Map.of("x5t#S256", listed.get("x5t#S256").asText()));
        assertThat(SignedJWT.parse(tokenThatIs("unbound")).getJWTClaimsSet().getClaim("cnf"))
                .isNull();
        assertThat(with("eoj-aarhus").asksForToken(CLIENT).status()).isEqualTo(403);
    }

    @Test
    void token_and_certificate_name_the_same_organisation() throws Exception {
        String cvr = SignedJWT.parse(tokenThatIs("unbound")).getJWTClaimsSet().getStringClaim("cvr");

        assertThat(listed(CLIENT).get("subject").asText()).contains("NTRDK-" + cvr, "UI:DK-O:G:");
        assertThat(with(CLIENT).certificate().getSubjectX500Principal().getName())
                .contains("2.5.4.97=");
    }

    @Test
    void every_client_has_a_certificate_and_there_is_a_page_of_them() {
        JsonNode listing = ShownCertificate.listing(register);
        assertThat(StreamSupport.stream(listing.get("certificates").spliterator(), false)
                        .map(each -> each.get("name").asText()))
                .contains(CLIENT, "eoj-aarhus", "sundhed-dk", "desk", CLIENT + "-revoked");
        Answer page = Call.to(register).with("Accept", "text/html").get("/sandbox/certificates");
        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains(CLIENT + ".p12");
        for (String file : new String[] {"no-such.p12", "no-such.pem", "localhost.p12", "root-ca.pem", "ca.p12"}) {
            assertThat(Call.to(register).get("/sandbox/certificates/" + file).status())
                    .isEqualTo(404);
        }
        assertThat(Call.to(register).get("/sandbox/certificates/ca.crl").body()).contains("BEGIN X509 CRL");
    }

    private String tokenThatIs(String kind) throws IOException {
        return kind.equals("bound")
                ? with(CLIENT).asksForToken(CLIENT).body()
                : Call.to(register).get("/sandbox/token/" + CLIENT).body();
    }

    private Answer lookUp(String shown, String token, Map<String, String> more) throws IOException {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + token);
        headers.put("Content-Type", Caller.FHIR_JSON);
        return with(shown).post(LOOKUP, headers, question);
    }

    private ShownCertificate with(String name) {
        return new ShownCertificate(register, name);
    }

    private JsonNode listed(String name) {
        return StreamSupport.stream(
                        ShownCertificate.listing(register).get("certificates").spliterator(), false)
                .filter(each -> each.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String clientCert() {
        try {
            return ":"
                    + Base64.getEncoder()
                            .encodeToString(with(CLIENT).certificate().getEncoded()) + ":";
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
