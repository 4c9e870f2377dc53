package dk.fravalg.server.audit;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class AppendingTogetherTest {

    @Nested
    class On_H2 extends AppendingTogetherContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends AppendingTogetherContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
