package dk.fravalg.server.operations;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class ReconcileTest {

    @Nested
    class On_H2 extends ReconcileContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends ReconcileContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
