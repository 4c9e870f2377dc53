package dk.fravalg.server.platform;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

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
    }
}
