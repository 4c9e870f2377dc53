package dk.fravalg.it.protocol;

import static dk.fravalg.it.cast.Caller.FHIR_XML;
import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** XML can name files, fetch from the net and grow without end; none of that is done for anybody. */
@Tag("ASVS-1.5.1")
class XmlAttacksIT extends Scene {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String SECRET = "the-contents-of-a-file";

    private final Citizen nancy = citizens.nancy();

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void is_refused_and_soon(String what, String xml) {
        Instant start = Instant.now();

        assertThat(nancy.call().withText(FHIR_XML, xml).post("/fhir/Consent")).isInvalidResource();
        assertThat(ambulanceCrew.call().withText(FHIR_XML, xml).post("/fhir/Consent/$resuscitation-status"))
                .isInvalidResource();

        assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
        assertThat(nancy.searches()).isBundleOf();
    }

    static Stream<Arguments> attacks() {
        String form = OptOutForm.of("2512489996").xml();
        return Stream.of(
                arguments("a document type", "<!DOCTYPE Consent>" + form),
                arguments("a document type elsewhere", "<!DOCTYPE Consent SYSTEM \"http://localhost:1/x.dtd\">" + form),
                arguments("an entity of its own", """
                        <!DOCTYPE Consent [<!ENTITY p "proposed">]>""" + form.replace("proposed", "&p;")),
                arguments("a parameter entity", """
                        <!DOCTYPE Consent [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>""" + form),
                arguments("a billion laughs", billionLaughs() + form.replace("proposed", "&l9;")),
                arguments(
                        "one large entity many times",
                        """
                        <!DOCTYPE Consent [<!ENTITY a "%s">]>""".formatted("a".repeat(100_000)) + form.replace("proposed", "&a;".repeat(1_000))),
                arguments("an entity that nobody declared", form.replace("proposed", "&p;")),
                arguments("an inclusion", form.replace("<status", """
                        <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/><status""")),
                arguments(
                        "ten thousand deep",
                        form.replace(
                                "<status", "<extension>".repeat(10_000) + "</extension>".repeat(10_000) + "<status")),
                arguments("half of it", form.substring(0, form.length() / 2)),
                arguments("another namespace", form.replace("http://hl7.org/fhir", "http://example.org")),
                arguments("an element that FHIR does not have", form.replace("<status", "<wish value=\"x\"/><status")),
                arguments("an attribute that FHIR does not have", form.replace("<status", "<status wish=\"x\"")),
                arguments("two roots", form + form));
    }

    @Test
    @Tag("REQ-ERRORS-5")
    void no_file_is_read_for_anybody(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), SECRET);
        String xml = "<!DOCTYPE Consent [<!ENTITY f SYSTEM \"" + file.toUri() + "\">]>"
                + OptOutForm.of(nancy).xml().replace("proposed", "&f;");

        Answer answer = nancy.call().withText(FHIR_XML, xml).post("/fhir/Consent");

        assertThat(answer).isInvalidResource();
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    @Test
    @Tag("REQ-ERRORS-5")
    void nothing_is_fetched_for_anybody() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String xml = "<!DOCTYPE Consent SYSTEM \"http://localhost:" + elsewhere.getLocalPort() + "/x.dtd\">"
                    + OptOutForm.of(nancy).xml();

            assertThat(nancy.call().withText(FHIR_XML, xml).post("/fhir/Consent"))
                    .isInvalidResource();

            elsewhere.setSoTimeout(200);
            org.assertj.core.api.Assertions.assertThatThrownBy(elsewhere::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String billionLaughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE Consent [<!ENTITY l0 \"ha\">");
        for (int i = 1; i <= 9; i++) {
            dtd.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return dtd + "]>";
    }
}
