package dk.fravalg.server.store;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class ReadConsentsTest {

    @Nested
    class On_H2 extends ReadConsentsContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends ReadConsentsContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
