package dk.fravalg.server.audit;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class MinLogExportTest {

    @Nested
    class On_H2 extends MinLogExportContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends MinLogExportContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
