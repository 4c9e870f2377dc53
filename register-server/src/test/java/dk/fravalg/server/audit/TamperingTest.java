package dk.fravalg.server.audit;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class TamperingTest {

    @Nested
    class On_H2 extends TamperingContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends TamperingContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
