package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class AuthorizationServerTest {

    @Nested
    class On_H2 extends AuthorizationServerContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends AuthorizationServerContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
