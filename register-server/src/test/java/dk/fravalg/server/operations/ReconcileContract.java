package dk.fravalg.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class ReconcileContract extends RegisterSuite {

    ReconcileContract(Database database) {
        super(database);
    }

    @Test
    void a_register_that_lived_through_everything_has_no_difference() {
        story.hasInForce("nancyann");
        story.getsNumber("nancyann", "2512489980");
        story.withdraws("bruno", story.hasInForce("bruno"));
        story.registers("lonni");
        story.dies("lonni");
        story.registers("aage");

        assertThat(reconciled()).isEqualTo("4 opt-outs compared, 0 differences.");
    }

    @Test
    void an_empty_register_has_no_difference() {
        assertThat(reconciled()).isEqualTo("0 opt-outs compared, 0 differences.");
    }

    @Test
    void an_open_opt_out_that_the_lookup_lacks_is_hidden_from_those_who_ask() {
        OptOutId id = story.registers("nancyann");
        sql("delete from lookup_status");

        assertThat(reconciled())
                .isEqualTo("1 opt-outs compared, 1 differences.|1 open opt-outs that the lookup table lacks"
                        + " (hidden from those who ask):|  Consent/" + id);
    }

    @Test
    void a_closed_opt_out_that_the_lookup_still_has_may_read_in_force() {
        OptOutId id = story.registers("nancyann");
        sql("create table kept as select * from lookup_status");
        story.withdraws("nancyann", id);
        sql("insert into lookup_status select * from kept");
        sql("drop table kept");

        assertThat(reconciled())
                .isEqualTo("1 opt-outs compared, 1 differences.|1 closed opt-outs that the lookup table still has"
                        + " (may read in force):|  Consent/" + id);
    }

    @Test
    void a_row_without_any_consent_is_found() {
        story.registers("nancyann");
        sql("""
                insert into lookup_status select '2509479989', 'no-such', effective_from, false, 'X', 'Y', birth_date
                  from lookup_status
                """);

        assertThat(reconciled())
                .isEqualTo("1 opt-outs compared, 1 differences.|1 rows of the lookup table without any Consent:"
                        + "|  Consent/-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpr = '2509479989'",
                "given_name = 'Somebody'",
                "family_name = 'Else'",
                "birth_date = date '1948-12-24'",
                "brought_into_force = true",
                "effective_from = timestamp with time zone '2026-11-09 13:05:00.001+00:00'"
            })
    void a_row_that_says_something_else_is_found(String something) {
        OptOutId id = story.registers("nancyann");
        sql("update lookup_status set " + something);

        assertThat(reconciled())
                .isEqualTo("1 opt-outs compared, 1 differences.|1 open opt-outs of which the lookup table says"
                        + " something else:|  Consent/" + id);
    }

    @Test
    void a_missing_patient_is_found() {
        OptOutId id = story.registers("nancyann");
        sql("delete from hfj_res_link where src_path = 'Consent.patient'");

        assertThat(reconciled())
                .isEqualTo("1 opt-outs compared, 1 differences.|1 opt-outs without their Patient:|  Consent/" + id);
    }

    @Test
    void a_missing_provenance_is_found() {
        OptOutId id = story.hasInForce("nancyann");
        sql("delete from hfj_res_link where source_resource_type = 'Provenance' and target_resource_version = 1");

        assertThat(reconciled())
                .isEqualTo("1 opt-outs compared, 1 differences.|1 opt-outs with a version that has no Provenance:"
                        + "|  Consent/" + id);
    }

    /** What it printed, without its progress, the lines parted by {@code |}; it must say by its exit code the same. */
    private String reconciled() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit = part(Reconcile.class).run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String report = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(" s left"))
                .reduce((one, other) -> one + "|" + other)
                .orElse("");
        assertThat(exit).isEqualTo(report.contains(" 0 differences.") ? 0 : 1);
        assertThat(report).doesNotContain("2512489996", "Nancy");
        return report;
    }

    private void sql(String statement) {
        part(JdbcClient.class).sql(statement).update();
    }
}
