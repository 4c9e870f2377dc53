package dk.fravalg.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class RebuildLookupContract extends RegisterSuite {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    RebuildLookupContract(Database database) {
        super(database);
    }

    @Test
    void the_table_is_what_it_was_before_it_was_lost() {
        story.hasInForce("nancyann");
        story.getsNumber("nancyann", "2512489980");
        story.withdraws("aage", story.registers("aage"));
        story.registers("bruno");
        List<Map<String, Object>> before = rows();
        jdbc().sql("delete from lookup_status").update();

        assertThat(rebuild()).isZero();
        assertThat(rows()).isEqualTo(before).hasSize(2);
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("The lookup table has 2 open opt-outs.")
                .doesNotContain("2512489980", "Nancy");
    }

    @Test
    void what_should_not_be_there_is_gone() {
        story.registers("bruno");
        jdbc().sql("update lookup_status set consent_id = 'no-such', given_name = 'Somebody'")
                .update();
        jdbc().sql("""
                        insert into lookup_status select '2512489996', 'other', effective_from, true, 'X', 'Y', birth_date
                          from lookup_status
                        """).update();

        assertThat(rebuild()).isZero();
        assertThat(rows()).hasSize(1);
        assertThat(part(Reconcile.class).run(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void an_opt_out_without_its_patient_stops_it_and_the_old_table_stands() {
        story.hasInForce("nancyann");
        List<Map<String, Object>> before = rows();
        jdbc().sql("delete from hfj_res_link where src_path = 'Consent.patient'")
                .update();

        assertThatIllegalStateException().isThrownBy(this::rebuild).withMessageNotContaining("2512489996");
        assertThat(rows()).isEqualTo(before);
    }

    private int rebuild() {
        return part(RebuildLookup.class).run(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private List<Map<String, Object>> rows() {
        return jdbc().sql("select * from lookup_status order by cpr").query().listOfRows();
    }

    private JdbcClient jdbc() {
        return part(JdbcClient.class);
    }
}
