package dk.fravalg.server.persons;

import dk.fravalg.model.person.CprNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link CprNumbers} in the table {@code cpr_number}. */
class CprNumberStore implements CprNumbers {

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

    private void put(CprNumber number, @org.jspecify.annotations.Nullable String current, boolean annulled) {
        jdbc.sql("delete from cpr_number where cpr = :cpr")
                .param("cpr", number.digits())
                .update();
        jdbc.sql("insert into cpr_number (cpr, current_cpr, annulled) values (:cpr, :current, :annulled)")
                .param("cpr", number.digits())
                .param("current", current)
                .param("annulled", annulled)
                .update();
    }
}
