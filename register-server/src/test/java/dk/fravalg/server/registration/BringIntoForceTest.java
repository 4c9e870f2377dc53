package dk.fravalg.server.registration;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class BringIntoForceTest {

    @Nested
    class On_H2 extends BringIntoForceContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends BringIntoForceContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
