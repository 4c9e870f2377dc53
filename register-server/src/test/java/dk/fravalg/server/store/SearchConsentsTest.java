package dk.fravalg.server.store;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class SearchConsentsTest {

    @Nested
    class On_H2 extends SearchConsentsContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends SearchConsentsContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
