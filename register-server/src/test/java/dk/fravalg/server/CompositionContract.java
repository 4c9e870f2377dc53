package dk.fravalg.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.Composition.WrongComposition;
import dk.fravalg.server.platform.Tables;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database belongs to the composition that first started on it. */
abstract class CompositionContract {

    private final DataSource dataSource;
    private CompositionStore store;

    CompositionContract(Database database) {
        dataSource = database.fresh().dataSource();
    }

    @BeforeEach
    void makeTheTables() {
        Tables.bringUpToDate(dataSource, "db/register", "register_schema_history");
        store = new CompositionStore(JdbcClient.create(dataSource));
    }

    @Test
    void a_sandboxs_database_is_never_the_live_registers() {
        store.demand(Composition.SANDBOX);

        assertThatCode(() -> store.demand(Composition.SANDBOX)).doesNotThrowAnyException();
        assertThatExceptionOfType(WrongComposition.class)
                .isThrownBy(() -> store.demand(Composition.LIVE))
                .withMessageContainingAll("sandbox", "live");
    }

    @Test
    void the_live_registers_database_is_never_a_sandboxs() {
        store.demand(Composition.LIVE);

        assertThatExceptionOfType(WrongComposition.class).isThrownBy(() -> store.demand(Composition.SANDBOX));
        assertThatCode(() -> store.demand(Composition.LIVE)).doesNotThrowAnyException();
    }

    @Test
    void of_nodes_that_start_together_all_agree() {
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 6)
                .mapToObj(node -> CompletableFuture.runAsync(() -> store.demand(Composition.SANDBOX)))
                .toList();

        nodes.forEach(node -> assertThat(node).succeedsWithin(Duration.ofSeconds(20)));
    }
}
