package dk.fravalg.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The CPR register can be asked, but told us nothing. */
abstract class FollowCprContract extends RegisterSuite {

    FollowCprContract(Database database) {
        super(database);
    }

    @Test
    void a_death_is_learnt_and_ends_the_opt_out() {
        OptOutId id = story.hasInForce("nancyann");
        story.registers("bruno");
        register.people().change("nancyann", register.people().named("nancyann").withStatus(CivilStatus.DEAD));

        assertThat(followed()).isEqualTo("1 citizens had changed, 0 could not be asked about or are not known.");
        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.ENDED);
        assertThat(followed()).isEqualTo("0 citizens had changed, 0 could not be asked about or are not known.");
    }

    @Test
    void a_new_number_is_learnt_and_followed() {
        OptOutId id = story.hasInForce("nancyann");
        CprNumber former = story.numberOf("nancyann");
        CprNumber current = new CprNumber("2512489980");
        register.people().change("nancyann", register.people().named("nancyann").withNumber(current));

        assertThat(followed()).startsWith("1 citizens had changed, 0 ");
        assertThat(story.optOut(id).cpr()).isEqualTo(current);
        assertThat(story.statusOf(former)).isEqualTo("in-force");
        assertThat(followed()).startsWith("0 citizens had changed, 0 ");
    }

    @Test
    void protection_is_learnt() {
        story.registers("nancyann");
        register.people().change("nancyann", register.people().named("nancyann").withAddressProtected(true));

        assertThat(followed()).startsWith("1 citizens had changed, 0 ");
        assertThat(followed()).startsWith("0 citizens had changed, 0 ");
    }

    @Test
    void somebody_who_is_not_known_is_counted_and_holds_up_nobody() {
        story.registers("bruno");
        OptOutId nancys = story.registers("nancyann");
        register.people().change("nancyann", register.people().named("nancyann").withStatus(CivilStatus.DEAD));
        part(JdbcClient.class)
                .sql("delete from sandbox_person where person_key = 'bruno'")
                .update();

        assertThat(followed()).startsWith("1 citizens had changed, 1 ");
        assertThat(story.optOut(nancys).state()).isEqualTo(OptOutState.ENDED);
    }

    private String followed() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit = part(FollowCpr.class).run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String report = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(exit).isEqualTo(report.contains(", 0 could") ? 0 : 1);
        return report;
    }
}
