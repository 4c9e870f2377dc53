package dk.fravalg.server.store;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class CitizensTest {

    @Nested
    class On_H2 extends CitizensContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends CitizensContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
