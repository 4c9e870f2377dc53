package dk.fravalg.server.operations;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class AuditCommandsTest {

    @Nested
    class On_H2 extends AuditCommandsContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends AuditCommandsContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
