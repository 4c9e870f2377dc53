package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.server.Database;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Nested
    class On_H2 extends TablesContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends TablesContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }

        @Test
        void nodes_may_start_together() {
            List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                    .mapToObj(node -> CompletableFuture.runAsync(this::registersTables))
                    .toList();

            nodes.forEach(CompletableFuture::join);
            assertThat(tables()).contains("lookup_status");
        }
    }
}
