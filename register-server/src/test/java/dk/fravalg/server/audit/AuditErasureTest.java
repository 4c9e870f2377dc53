package dk.fravalg.server.audit;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class AuditErasureTest {

    @Nested
    class On_H2 extends AuditErasureContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends AuditErasureContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
