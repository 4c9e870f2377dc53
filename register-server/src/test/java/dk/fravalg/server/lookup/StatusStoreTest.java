package dk.fravalg.server.lookup;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class StatusStoreTest {

    @Nested
    class On_H2 extends StatusStoreContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends StatusStoreContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
