package dk.fravalg.server.store;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class ConsentCensusTest {

    @Nested
    class On_H2 extends ConsentCensusContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends ConsentCensusContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
