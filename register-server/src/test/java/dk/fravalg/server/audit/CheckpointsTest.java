package dk.fravalg.server.audit;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class CheckpointsTest {

    @Nested
    class On_H2 extends CheckpointsContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends CheckpointsContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
