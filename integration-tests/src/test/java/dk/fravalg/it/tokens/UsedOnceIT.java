package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.cast.Together;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.running.PostgreSqlServer;
import dk.fravalg.running.RunningRegister;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An assertion is used once: by whomever, on whichever node, before or after a restart. */
@Tag("ASVS-10.4.16")
class UsedOnceIT extends Scene {

    private static final int ALL_AT_ONCE = 50;
    private static final String CLIENT = "eoj-hilleroed";
    private static final String SCOPE = "system/Consent.rs";

    @Test
    void of_fifty_at_once_one_gets_a_token() {
        Tokens tokens = new Tokens(register);
        Form form = Form.backendServices(tokens.assertionOf(CLIENT).signed(), SCOPE);

        List<Answer> answers = Together.doAll(ALL_AT_ONCE, () -> tokens.asks(form));

        oneOnlyGotAToken(answers);
    }

    @Test
    void after_a_restart_it_is_still_used() {
        try (OwnRegister own = OwnRegister.named("assertions-and-a-restart")) {
            Tokens tokens = new Tokens(own.register());
            Form form = Form.backendServices(tokens.assertionOf(CLIENT).signed(), SCOPE);
            assertThat(tokens.asks(form).status()).isEqualTo(200);

            own.register().kill();
            own.register().start();

            assertThat(tokens.asks(form).status()).isEqualTo(401);
            assertThat(tokens.asks(Form.backendServices(
                                    tokens.assertionOf(CLIENT).signed(), SCOPE))
                            .status())
                    .as("the keys are the same as before")
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("postgresql")
    void of_fifty_at_once_over_two_nodes_one_gets_a_token() {
        var database = PostgreSqlServer.ofThisRun().newDatabase();
        try (RunningRegister one = RunningRegister.on(database, "assertions-node-one");
                RunningRegister other = RunningRegister.on(
                        () -> Stream.concat(
                                        database.settings().stream(),
                                        Stream.of("--register.access.audience=" + one.base() + "/fhir"))
                                .toList(),
                        "assertions-node-two")) {
            Tokens first = new Tokens(one);
            Form form = Form.backendServices(first.assertionOf(CLIENT).signed(), SCOPE);

            List<Answer> answers =
                    Together.doAll(ALL_AT_ONCE, number -> (number % 2 == 0 ? first : new Tokens(other)).asks(form));

            oneOnlyGotAToken(answers);
        }
    }

    private static void oneOnlyGotAToken(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(200, 401);
        assertThat(answers).filteredOn(Answer::isSuccess).hasSize(1);
    }
}
