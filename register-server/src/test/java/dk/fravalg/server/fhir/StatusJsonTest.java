package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.model.fhir.StatusParameters;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import dk.fravalg.model.status.ResuscitationStatus;
import dk.fravalg.model.status.ResuscitationStatus.CannotTell;
import dk.fravalg.model.status.ResuscitationStatus.InForce;
import dk.fravalg.model.status.ResuscitationStatus.NoOptOut;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The register's own JSON is HAPI's, byte for byte: any answers, with any characters in them. */
class StatusJsonTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final long SEED = new Random().nextLong();
    private static final Random RANDOM = new Random(SEED);
    private static final String[] PIECES = {
        "Nancy",
        "Bjørn",
        "Å",
        "é",
        "\u4e2d",
        "\ud83d\ude00",
        "\"",
        "\\",
        "/",
        "<script>",
        "&",
        "'",
        "\u2028",
        "\u00a0",
        "-",
        " "
    };

    @RepeatedTest(300)
    void it_is_what_hapi_would_have_written() throws IOException {
        StatusReport report = new StatusReport(
                moment(),
                Stream.generate(StatusJsonTest::answer)
                        .limit(1 + RANDOM.nextInt(5))
                        .toList());
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        StatusJson.write(report, "a.b.c", written);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .as("seed %s", SEED)
                .isEqualTo(FHIR.newJsonParser().encodeResourceToString(StatusParameters.write(report, "a.b.c")));
    }

    @Test
    void half_an_answer_does_not_look_like_a_whole_one() {
        StatusReport spoilt = new StatusReport(
                moment(),
                List.of(
                        new SubjectAnswer(new AskedIdentifier("s", "1"), Optional.empty(), new NoOptOut()),
                        new SubjectAnswer(new AskedIdentifier("s", "2"), Optional.empty(), null)));
        ByteArrayOutputStream written = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("it was closed as if it were whole");
            }
        };

        assertThatNullPointerException().isThrownBy(() -> StatusJson.write(spoilt, "a.b.c", written));

        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotEndWith("}");
    }

    private static SubjectAnswer answer() {
        AskedIdentifier asked = new AskedIdentifier("urn:" + RANDOM.nextInt(), "\"" + RANDOM.nextLong() + "\\/<>");
        Optional<CprNumber> current =
                RANDOM.nextBoolean() ? Optional.of(new CprNumber("2512489996")) : Optional.empty();
        return new SubjectAnswer(asked, current, status());
    }

    private static ResuscitationStatus status() {
        return switch (RANDOM.nextInt(3)) {
            case 0 -> new NoOptOut();
            case 1 -> new CannotTell(CannotTellReason.values()[RANDOM.nextInt(CannotTellReason.values().length)]);
            default ->
                new InForce(
                        moment(),
                        new OptOutId("id-" + RANDOM.nextInt(1_000)),
                        new PersonName("G" + text(), "F" + text()),
                        LocalDate.ofEpochDay(-RANDOM.nextInt(30_000)),
                        RANDOM.nextInt(120));
        };
    }

    /** Summer and winter, with and without milliseconds. */
    private static Instant moment() {
        return Instant.ofEpochSecond(1_700_000_000L + RANDOM.nextInt(100_000_000), RANDOM.nextInt(3) * 7_000_000L);
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int piece = RANDOM.nextInt(6); piece > 0; piece--) {
            text.append(PIECES[RANDOM.nextInt(PIECES.length)]);
        }
        return text.append('x').toString();
    }
}
