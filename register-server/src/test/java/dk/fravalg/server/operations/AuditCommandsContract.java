package dk.fravalg.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.platform.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands on the audit log, as the register puts them together when nothing is configured. */
abstract class AuditCommandsContract extends RegisterSuite {

    AuditCommandsContract(Database database) {
        super(database);
    }

    /** What a command ended with. */
    private record Ran(int exitCode, String output) {}

    @Test
    void a_register_that_lived_through_everything_has_a_whole_log() {
        story.hasInForce("nancyann");
        story.statusOf("nancyann");
        story.getsNumber("nancyann", "2512489980");
        story.withdraws("bruno", story.hasInForce("bruno"));
        story.dies("nancyann");

        Ran verified = run(part(VerifyAudit.class));
        assertThat(verified.output())
                .contains("Checkpoints are signed with fravalg.example/audit+", "The audit log is whole.")
                .doesNotContain("251248");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void a_record_that_somebody_changed_is_named_with_an_exit_code() {
        story.registers("nancyann");
        part(JdbcClient.class)
                .sql("update audit_record set actor_id = 'somebody' where seq = 2")
                .update();

        Ran verified = run(part(VerifyAudit.class));
        assertThat(verified.output())
                .contains("1 records are as they were written")
                .contains("NOT WHOLE. Record 2 has other personal fields, or another salt, than were written.")
                .doesNotContain("251248");
        assertThat(verified.exitCode()).isEqualTo(1);
    }

    @Test
    void whoever_does_not_say_what_to_erase_or_where_to_write_is_told() {
        assertThat(run(part(EraseAudit.class)))
                .isEqualTo(new Ran(
                        64, "--register.audit.erase-before must be a day that has begun, for example 2021-01-01.\n"));
        assertThat(run(part(ExportMinLog.class)))
                .isEqualTo(new Ran(64, "--register.audit.minlog must name a directory.\n"));
    }

    private static Ran run(Command command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit = command.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return new Ran(exit, printed.toString(StandardCharsets.UTF_8));
    }
}
