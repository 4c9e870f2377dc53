package dk.fravalg.server;

import dk.fravalg.server.Composition.WrongComposition;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which composition a database belongs to: written at its first start, demanded at every other.
 *
 * <p>A sandbox on the nation's database could be reset by anybody, and the live register on a sandbox's would say "in force"
 * of people who never were.
 */
class CompositionStore {

    private final JdbcClient jdbc;

    CompositionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws WrongComposition when the database belongs to the other composition */
    void demand(Composition composition) {
        try {
            jdbc.sql(
                            "insert into register_composition (id, composition) "
                                    + "select 1, cast(:code as varchar(10)) where not exists (select 1 from register_composition)")
                    .param("code", composition.code())
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // Then it is written, and is compared as every time.
        }
        String owner = jdbc.sql("select composition from register_composition where id = 1")
                .query(String.class)
                .single();
        if (!owner.equals(composition.code())) {
            throw new WrongComposition(
                    "This database belongs to a register in the " + owner + " composition, not " + composition.code());
        }
    }
}
