package dk.fravalg.server.persons;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class CprNumbersTest {

    @Nested
    class On_H2 extends CprNumbersContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends CprNumbersContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
