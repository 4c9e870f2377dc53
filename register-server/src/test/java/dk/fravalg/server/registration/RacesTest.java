package dk.fravalg.server.registration;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class RacesTest {

    @Nested
    class On_H2 extends RacesContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends RacesContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
