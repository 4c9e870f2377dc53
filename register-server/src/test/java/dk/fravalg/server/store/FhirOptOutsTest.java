package dk.fravalg.server.store;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class FhirOptOutsTest {

    @Nested
    class On_H2 extends FhirOptOutsContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends FhirOptOutsContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
