package dk.fravalg.server.sandbox.certificates;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class SandboxCertificatesTest {

    @Nested
    class On_H2 extends SandboxCertificatesContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends SandboxCertificatesContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
