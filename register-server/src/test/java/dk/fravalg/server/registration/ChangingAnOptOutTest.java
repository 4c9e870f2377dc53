package dk.fravalg.server.registration;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class ChangingAnOptOutTest {

    @Nested
    class On_H2 extends ChangingAnOptOutContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends ChangingAnOptOutContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
