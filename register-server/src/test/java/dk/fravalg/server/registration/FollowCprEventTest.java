package dk.fravalg.server.registration;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class FollowCprEventTest {

    @Nested
    class On_H2 extends FollowCprEventContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends FollowCprEventContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
