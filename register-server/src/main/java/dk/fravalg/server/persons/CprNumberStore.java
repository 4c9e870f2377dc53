package dk.fravalg.server.persons;

import dk.fravalg.model.person.CprNumber;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link CprNumbers} in the table {@code cpr_number}. */
class CprNumberStore implements CprNumbers {

    /** As many as the table {@code cpr_number_hold} has rows. */
    private static final int SLOTS = 64;

    private final JdbcClient jdbc;

    CprNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CprNumber currentOf(CprNumber number) {
        return jdbc.sql("select current_cpr from cpr_number where cpr = :cpr and current_cpr is not null")
                .param("cpr", number.digits())
                .query(String.class)
                .optional()
                .map(CprNumber::new)
                .orElse(number);
    }

    @Override
    public Set<CprNumber> formerOf(CprNumber current) {
        return jdbc.sql("select cpr from cpr_number where current_cpr = :current")
                .param("current", current.digits())
                .query((row, n) -> new CprNumber(row.getString("cpr")))
                .set();
    }

    @Override
    public void hold(CprNumber... numbers) {
        // In one order, so that two who hold several never wait for each other.
        Stream.of(numbers)
                .map(number -> Math.floorMod(number.digits().hashCode(), SLOTS))
                .distinct()
                .sorted()
                .forEach(slot -> jdbc.sql("select slot from cpr_number_hold where slot = :slot for update")
                        .param("slot", slot)
                        .query(Integer.class)
                        .single());
    }

    @Override
    public boolean isAnnulled(CprNumber number) {
        return jdbc.sql("select annulled from cpr_number where cpr = :cpr")
                .param("cpr", number.digits())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void supersede(CprNumber former, CprNumber current) {
        // The current number is somebody's own again, whatever was told of it before: without this, a number changed
        // back would lead round in a circle.
        jdbc.sql("delete from cpr_number where cpr = :current")
                .param("current", current.digits())
                .update();
        jdbc.sql("update cpr_number set current_cpr = :current where current_cpr = :former")
                .param("current", current.digits())
                .param("former", former.digits())
                .update();
        put(former, current.digits(), false);
    }

    @Override
    public void annul(CprNumber number) {
        put(number, null, true);
    }

    private void put(CprNumber number, @Nullable String current, boolean annulled) {
        jdbc.sql("delete from cpr_number where cpr = :cpr")
                .param("cpr", number.digits())
                .update();
        insert(number, current, annulled);
    }

    /** @throws ConcurrencyFailureException when somebody else has told of the number meanwhile */
    private void insert(CprNumber number, @Nullable String current, boolean annulled) {
        try {
            insertRow(number, current, annulled);
        } catch (DuplicateKeyException toldMeanwhile) {
            throw new ConcurrencyFailureException("Somebody else has told of the number", toldMeanwhile);
        }
    }

    private void insertRow(CprNumber number, @Nullable String current, boolean annulled) {
        jdbc.sql("insert into cpr_number (cpr, current_cpr, annulled) values (:cpr, :current, :annulled)")
                .param("cpr", number.digits())
                .param("current", current)
                .param("annulled", annulled)
                .update();
    }
}
