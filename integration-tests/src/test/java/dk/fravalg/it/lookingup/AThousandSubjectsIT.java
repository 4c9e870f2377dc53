package dk.fravalg.it.lookingup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.LookupAnswer;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list of a thousand is answered row by row, in its order, and one bad row is that row's alone. */
class AThousandSubjectsIT extends Scene {

    private static final int MOST = 1_000;

    private final Citizen nancy = citizens.nancy();
    private final Citizen bruno = citizens.bruno();

    /** One way to ask, and what comes of it. */
    private record Row(String parameter, String answer) {}

    private final List<Row> rows = List.of(
            subject(cpr(nancy.cpr()), "in-force"),
            subject(cpr(bruno.cpr()), "none"),
            subject(cpr("0101509999"), "none"),
            subject(cpr("25124899"), "invalid-identifier"),
            subject(cpr("25124899AB"), "invalid-identifier"),
            subject(cpr("251248-9996"), "invalid-identifier"),
            subject(cpr("3102489996"), "invalid-identifier"),
            subject(cpr("2513489996"), "invalid-identifier"),
            subject(cpr("8512489996"), "unsupported-identifier"),
            subject(cpr("0703921VJ4"), "unsupported-identifier"),
            subject(
                    "{\"system\": \"urn:oid:1.2.208.176.1.6.1.3\", \"value\": \"0703921VJ4\"}",
                    "unsupported-identifier"),
            subject("{\"system\": \"http://cvr.dk\", \"value\": \"12345678\"}", "unsupported-identifier"),
            subject("{\"value\": \"2512489996\"}", "invalid-identifier"),
            subject("{\"system\": \"urn:oid:1.2.208.176.1.2\"}", "invalid-identifier"),
            new Row("{\"name\": \"subject\"}", "invalid-identifier"),
            new Row("{\"name\": \"subject\", \"valueString\": \"2512489996\"}", "invalid-identifier"));

    @BeforeEach
    void only_nancys_opt_out_is_in_force() {
        optOutInForceOf(nancy);
        bruno.optsOut();
    }

    @Test
    @Tag("REQ-LOOKUP-1")
    @Tag("REQ-LOOKUP-2")
    @Tag("REQ-LOOKUP-3")
    void each_row_has_its_own_answer_in_the_order_asked() {
        LookupForm form = LookupForm.empty();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Row row = rows.get((i * 7 + i / 100) % rows.size());
            form.andParameter(row.parameter());
            expected.add(row.answer());
        }

        LookupAnswer answer = ambulanceCrew.looksUp(form);

        assertThat(answer.rows()).hasSize(MOST);
        assertThat(answer.rows())
                .extracting(
                        row -> row.status().equals("cannot-tell") ? row.reason().orElseThrow() : row.status())
                .isEqualTo(expected);
    }

    @Test
    @Tag("REQ-LOOKUP-1")
    void each_row_names_the_subject_just_as_it_was_asked_about() {
        LookupForm form = LookupForm.empty();
        rows.forEach(row -> form.andParameter(row.parameter()));

        LookupAnswer answer = ambulanceCrew.looksUp(form);

        assertThat(answer.rows().subList(0, 10))
                .extracting(LookupAnswer.Row::subject)
                .extracting(Identifier::getValue)
                .containsExactly(
                        nancy.cpr(),
                        bruno.cpr(),
                        "0101509999",
                        "25124899",
                        "25124899AB",
                        "251248-9996",
                        "3102489996",
                        "2513489996",
                        "8512489996",
                        "0703921VJ4");
    }

    @Test
    void asked_about_twice_a_citizen_is_answered_about_twice() {
        LookupAnswer answer = ambulanceCrew.looksUp(nancy, bruno, nancy);

        assertThat(answer.rows()).extracting(LookupAnswer.Row::status).containsExactly("in-force", "none", "in-force");
    }

    private static Row subject(String identifier, String answer) {
        return new Row("{\"name\": \"subject\", \"valueIdentifier\": " + identifier + "}", answer);
    }

    private static String cpr(String value) {
        return "{\"system\": \"urn:oid:1.2.208.176.1.2\", \"value\": \"" + value + "\"}";
    }
}
