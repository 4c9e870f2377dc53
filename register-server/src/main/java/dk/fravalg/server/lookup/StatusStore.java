package dk.fravalg.server.lookup;

import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.server.registration.OpenOptOuts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lookup table {@code lookup_status}: one row for each open opt-out, found by the citizen's current number.
 *
 * <p>A lookup reads it together with {@code cpr_number} in one statement, so that an old number is followed within the
 * same moment.
 */
class StatusStore implements OpenOptOuts {

    /** Of one number, which the database plans once for all; a list would be planned anew for its length. */
    private static final String ONE = "(select cast(? as varchar(10)) as cpr) as asked";

    private static final String MANY = "unnest(cast(? as varchar(10) array)) as asked(cpr)";

    private final JdbcClient jdbc;

    StatusStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of each of these numbers, by number; nothing for a number of which nothing is known. */
    Map<String, StatusRow> find(List<String> numbers) {
        Map<String, StatusRow> found = new HashMap<>();
        if (numbers.isEmpty()) {
            return found;
        }
        boolean one = numbers.size() == 1;
        jdbc.sql("""
                        select asked.cpr as asked,
                               coalesce(n.annulled, false) or coalesce(c.annulled, false) as annulled, n.current_cpr,
                               s.consent_id, s.effective_from, s.given_name, s.family_name, s.birth_date
                          from %s
                          left join cpr_number n on n.cpr = asked.cpr
                          left join cpr_number c on c.cpr = n.current_cpr
                          left join lookup_status s on s.cpr = coalesce(n.current_cpr, asked.cpr)
                         where n.cpr is not null or s.cpr is not null
                        """.formatted(one ? ONE : MANY))
                .param(one ? numbers.get(0) : numbers.toArray(String[]::new))
                .query((ResultSet row) -> {
                    found.put(row.getString("asked"), read(row));
                });
        return found;
    }

    /**
     * From when an open opt-out counts; empty when the Consent is not an open one, or nobody knows any more whose it is,
     * because its number was annulled.
     */
    Optional<Instant> effectiveFrom(OptOutId id) {
        return jdbc.sql("""
                        select s.effective_from from lookup_status s
                          left join cpr_number n on n.cpr = s.cpr and n.annulled
                         where s.consent_id = :id and n.cpr is null
                        """)
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<OptOutId> of(CprNumber cpr) {
        return jdbc.sql("select consent_id from lookup_status where cpr = :cpr")
                .param("cpr", cpr.digits())
                .query(String.class)
                .optional()
                .map(OptOutId::new);
    }

    @Override
    public List<OptOutId> dueBy(Instant now, int atMost) {
        return jdbc
                .sql("""
                        select consent_id from lookup_status
                         where brought_into_force = false and effective_from <= :now
                         order by effective_from limit :atMost
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(String.class)
                .list()
                .stream()
                .map(OptOutId::new)
                .toList();
    }

    @Override
    public void hold(OptOutId id) {
        jdbc.sql("select cpr from lookup_status where consent_id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the citizen has an open opt-out already */
    void insert(OptOut optOut, PersonFacts citizen) {
        jdbc.sql("""
                        insert into lookup_status (cpr, consent_id, effective_from, brought_into_force,
                                                   given_name, family_name, birth_date)
                        values (:cpr, :id, :effectiveFrom, :inForce, :given, :family, :birthDate)
                        """).paramSource(columns(optOut, citizen)).update();
    }

    void noteInForce(OptOutId id) {
        jdbc.sql("update lookup_status set brought_into_force = true where consent_id = :id")
                .param("id", id.value())
                .update();
    }

    /** @throws ConcurrencyFailureException when the current number has got an open opt-out of its own meanwhile */
    void renumber(OptOutId id, CprNumber current) {
        try {
            jdbc.sql("update lookup_status set cpr = :cpr where consent_id = :id")
                    .param("cpr", current.digits())
                    .param("id", id.value())
                    .update();
        } catch (DuplicateKeyException registeredMeanwhile) {
            throw new ConcurrencyFailureException("The current number has an open opt-out", registeredMeanwhile);
        }
    }

    void rename(PersonFacts citizen) {
        jdbc.sql("""
                        update lookup_status set given_name = :given, family_name = :family, birth_date = :birthDate
                         where cpr = :cpr
                        """)
                .param("given", citizen.name().given())
                .param("family", citizen.name().family())
                .param("birthDate", citizen.birthDate())
                .param("cpr", citizen.cpr().digits())
                .update();
    }

    void delete(OptOutId id) {
        jdbc.sql("delete from lookup_status where consent_id = :id")
                .param("id", id.value())
                .update();
    }

    void deleteAll() {
        jdbc.sql("delete from lookup_status").update();
    }

    boolean has(OptOutId id) {
        return jdbc.sql("select count(*) from lookup_status where consent_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    long count() {
        return jdbc.sql("select count(*) from lookup_status").query(Long.class).single();
    }

    boolean holds(OptOut optOut, PersonFacts citizen) {
        return jdbc.sql("""
                                select count(*) from lookup_status
                                 where consent_id = :id and cpr = :cpr and effective_from = :effectiveFrom
                                   and brought_into_force = :inForce and given_name = :given
                                   and family_name = :family and birth_date = :birthDate
                                """)
                        .paramSource(columns(optOut, citizen))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** PostgreSQL only: H2 is embedded, and a command there is alone. */
    void lockAgainstWriters() {
        long ofPostgreSql = jdbc.sql(
                        "select count(*) from information_schema.schemata where schema_name = 'pg_catalog'")
                .query(Long.class)
                .single();
        if (ofPostgreSql > 0) {
            jdbc.sql("lock table lookup_status in exclusive mode").update();
        }
    }

    private static MapSqlParameterSource columns(OptOut optOut, PersonFacts citizen) {
        return new MapSqlParameterSource()
                .addValue("cpr", optOut.cpr().digits())
                .addValue("id", optOut.id().value())
                .addValue("effectiveFrom", optOut.effectiveFrom().atOffset(ZoneOffset.UTC))
                .addValue("inForce", optOut.state() == OptOutState.IN_FORCE)
                .addValue("given", citizen.name().given())
                .addValue("family", citizen.name().family())
                .addValue("birthDate", citizen.birthDate());
    }

    private static StatusRow read(ResultSet row) throws SQLException {
        String current = row.getString("current_cpr");
        String consent = row.getString("consent_id");
        Optional<StatusRow.Open> open = consent == null
                ? Optional.empty()
                : Optional.of(new StatusRow.Open(
                        new OptOutId(consent),
                        row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                        new PersonName(row.getString("given_name"), row.getString("family_name")),
                        row.getObject("birth_date", LocalDate.class)));
        return new StatusRow(
                row.getBoolean("annulled"), Optional.ofNullable(current).map(CprNumber::new), open);
    }
}
