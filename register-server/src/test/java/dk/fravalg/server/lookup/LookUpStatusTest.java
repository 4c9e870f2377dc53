package dk.fravalg.server.lookup;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class LookUpStatusTest {

    @Nested
    class On_H2 extends LookUpStatusContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends LookUpStatusContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
