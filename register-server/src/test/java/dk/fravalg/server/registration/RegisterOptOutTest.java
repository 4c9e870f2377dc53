package dk.fravalg.server.registration;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class RegisterOptOutTest {

    @Nested
    class On_H2 extends RegisterOptOutContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends RegisterOptOutContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
