package dk.fravalg.server.operations;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class DueOptOutsTest {

    @Nested
    class On_H2 extends DueOptOutsContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends DueOptOutsContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
