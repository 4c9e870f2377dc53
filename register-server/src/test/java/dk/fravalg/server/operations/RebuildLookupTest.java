package dk.fravalg.server.operations;

import dk.fravalg.server.Database;
import org.junit.jupiter.api.Nested;

class RebuildLookupTest {

    @Nested
    class On_H2 extends RebuildLookupContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends RebuildLookupContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
