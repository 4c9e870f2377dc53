package dk.fravalg.server.operations;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class FollowCprTest {

    @Nested
    class On_H2 extends FollowCprContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends FollowCprContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
