package dk.fravalg.server.sandbox;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class SandboxTest {

    @Nested
    class On_H2 extends SandboxContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends SandboxContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
