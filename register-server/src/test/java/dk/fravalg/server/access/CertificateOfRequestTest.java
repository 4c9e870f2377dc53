package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Whose certificate a request came with. RFC 9440. */
@Tag("ASVS-4.1.3")
class CertificateOfRequestTest {

    private static final ClientCertificate ONE =
            Names.certificate(Names.organisation("99000001").build());
    private static final ClientCertificate OTHER =
            Names.certificate(Names.organisation("99000002").build());
    private static final ClientCertificates BELIEVING_A_PROXY =
            new CertificateOfRequest(List.of("10.1.2.3", "192.0.2.0/28", "2001:db8::/32"));
    private static final ClientCertificates BELIEVING_NOBODY = new CertificateOfRequest(List.of());

    @Test
    void a_handshake_shows_it() {
        assertThat(BELIEVING_NOBODY.of(shaking(ONE, "198.51.100.7"))).contains(ONE);
        assertThat(BELIEVING_A_PROXY.of(shaking(ONE, "198.51.100.7"))).contains(ONE);
        assertThat(BELIEVING_NOBODY.of(from("198.51.100.7"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.0.2.1", "192.0.2.15", "2001:db8:0:0:0:0:0:1"})
    void a_believed_proxy_tells_it(String proxy) {
        assertThat(BELIEVING_A_PROXY.of(telling(header(ONE), proxy))).contains(ONE);
        assertThat(BELIEVING_A_PROXY.of(from(proxy))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.1.2.4", "192.0.2.16", "127.0.0.1", "0:0:0:0:0:0:0:1", "fe80::1%eth0", "2001:db9:0:0:0:0:0:1"
            })
    void from_elsewhere_the_header_is_as_if_it_were_not_there(String address) {
        assertThat(BELIEVING_A_PROXY.of(telling(header(ONE), address))).isEmpty();
        assertThat(BELIEVING_NOBODY.of(telling(header(ONE), address))).isEmpty();
        assertThat(BELIEVING_A_PROXY.of(telling("rubbish", address))).isEmpty();
        MockHttpServletRequest both = shaking(OTHER, address);
        both.addHeader("Client-Cert", header(ONE));
        assertThat(BELIEVING_A_PROXY.of(both)).contains(OTHER);
    }

    @Test
    void what_another_header_says_of_the_address_counts_for_nothing() {
        MockHttpServletRequest request = telling(header(ONE), "198.51.100.7");
        request.addHeader("X-Forwarded-For", "10.1.2.3");
        request.addHeader("Forwarded", "for=10.1.2.3");

        assertThat(BELIEVING_A_PROXY.of(request)).isEmpty();
    }

    @Test
    void the_certificate_of_the_proxy_itself_is_nobodys() {
        assertThat(BELIEVING_A_PROXY.of(shaking(OTHER, "10.1.2.3"))).isEmpty();
        MockHttpServletRequest both = shaking(OTHER, "10.1.2.3");
        both.addHeader("Client-Cert", header(ONE));
        assertThat(BELIEVING_A_PROXY.of(both)).contains(ONE);
    }

    static Stream<String> noCertificates() throws Exception {
        byte[] der = ONE.certificate().getEncoded();
        byte[] longer = java.util.Arrays.copyOf(der, der.length + 1);
        byte[] shorter = java.util.Arrays.copyOf(der, der.length - 1);
        String base64 = Base64.getEncoder().encodeToString(der);
        String pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        return Stream.of(
                "",
                ":",
                "::",
                ":rubbish:",
                base64,
                ":" + base64,
                base64 + ":",
                ":" + base64 + ":;a=1",
                ":" + base64 + ":, :" + base64 + ":",
                ":" + Base64.getMimeEncoder().encodeToString(der) + ":",
                ":" + Base64.getUrlEncoder().encodeToString(der) + "-_:",
                ":" + Base64.getEncoder().encodeToString(longer) + ":",
                ":" + Base64.getEncoder().encodeToString(shorter) + ":",
                ":" + Base64.getEncoder().encodeToString(pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        + ":",
                pem.replace("\n", " "),
                java.net.URLEncoder.encode(pem, java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("noCertificates")
    void a_believed_proxy_that_tells_nonsense_lets_nobody_in(String header) {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> BELIEVING_A_PROXY.of(telling(header, "10.1.2.3")));
    }

    @Test
    void two_of_them_are_none() {
        MockHttpServletRequest request = telling(header(ONE), "10.1.2.3");
        request.addHeader("Client-Cert", header(OTHER));

        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> BELIEVING_A_PROXY.of(request));
    }

    private static String header(ClientCertificate certificate) {
        try {
            return ":"
                    + Base64.getEncoder()
                            .encodeToString(certificate.certificate().getEncoded()) + ":";
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Consent");
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest telling(String header, String address) {
        MockHttpServletRequest request = from(address);
        request.addHeader("Client-Cert", header);
        return request;
    }

    private static MockHttpServletRequest shaking(ClientCertificate certificate, String address) {
        MockHttpServletRequest request = from(address);
        request.setAttribute(
                "jakarta.servlet.request.X509Certificate", new X509Certificate[] {certificate.certificate()});
        return request;
    }
}
