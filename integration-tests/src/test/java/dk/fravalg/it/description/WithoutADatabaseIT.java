package dk.fravalg.it.description;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.wire.Call;
import dk.fravalg.running.PostgreSqlServer;
import dk.fravalg.running.RunningRegister;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When the database is away, what an error means can still be read. */
@Tag("postgresql")
class WithoutADatabaseIT {

    @Test
    void the_description_is_there_when_the_database_is_not() {
        try (PostgreSqlServer server = PostgreSqlServer.ofItsOwn();
                RunningRegister register = RunningRegister.on(server.newDatabase(), "docs-without-database")) {
            server.kill();

            for (String path :
                    List.of("/docs", "/docs/api/errors", "/docs/search?q=register-unavailable", "/docs/all")) {
                assertThat(Call.to(register).get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(Call.to(register).send("POST", "/docs").status()).isEqualTo(405);

            server.startAgain();
        }
    }
}
