package dk.fravalg.server.audit;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class AuditStoreTest {

    @Nested
    class On_H2 extends AuditStoreContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends AuditStoreContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
