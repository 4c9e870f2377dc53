package dk.fravalg.server.registration;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class AllOrNothingTest {

    @Nested
    class On_H2 extends AllOrNothingContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends AllOrNothingContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
