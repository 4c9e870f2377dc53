package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.Database;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class TablesContract {

    private final Database database;
    private DataSource dataSource;
    private JdbcClient jdbc;

    TablesContract(Database database) {
        this.database = database;
    }

    @BeforeEach
    void beginWithAnEmptyDatabase() {
        dataSource = database.fresh().dataSource();
        jdbc = JdbcClient.create(dataSource);
    }

    @Test
    void an_empty_database_gets_all_tables() {
        registersTables();
        sandboxTables();

        assertThat(tables())
                .contains(
                        "lookup_status",
                        "cpr_number",
                        "audit_record",
                        "audit_chain",
                        "audit_checkpoint",
                        "minlog_position",
                        "sandbox_person",
                        "sandbox_clock",
                        "sandbox_key",
                        "register_schema_history",
                        "sandbox_schema_history");
    }

    @Test
    void a_database_that_is_up_to_date_is_left_as_it_is() {
        registersTables();
        jdbc.sql("insert into cpr_number (cpr, current_cpr, annulled) values ('2512489980', '2512489996', false)")
                .update();
        registersTables();

        assertThat(jdbc.sql("select count(*) from cpr_number").query(Long.class).single())
                .isOne();
    }

    @Test
    void a_database_in_which_others_were_first_gets_ours_beside_theirs() {
        jdbc.sql("create table hfj_resource (res_id bigint primary key)").update();

        registersTables();

        assertThat(tables()).contains("hfj_resource", "lookup_status");
    }

    @Test
    void what_is_looked_up_by_is_indexed() {
        registersTables();

        assertThat(indexedColumns())
                .contains(
                        "lookup_status.cpr",
                        "lookup_status.consent_id",
                        "lookup_status.effective_from",
                        "cpr_number.cpr",
                        "cpr_number.current_cpr",
                        "audit_record.subject_cpr",
                        "audit_record.actor_id",
                        "audit_record.recorded_at");
    }

    @Test
    void a_number_is_superseded_or_annulled_or_not_told_of() {
        registersTables();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("insert into cpr_number (cpr, annulled) values ('2512489980', false)")
                        .update());
    }

    final void registersTables() {
        Tables.bringUpToDate(dataSource, "db/register", "register_schema_history");
    }

    private void sandboxTables() {
        Tables.bringUpToDate(dataSource, "db/sandbox", "sandbox_schema_history");
    }

    final List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables").query(String.class).list().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<String> indexedColumns() {
        String ofH2 = "select table_name || '.' || column_name from information_schema.index_columns";
        String ofPostgreSql = """
                select t.relname || '.' || a.attname from pg_index i join pg_class t on t.oid = i.indrelid
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey)
                """;
        return jdbc.sql(database == Database.H2 ? ofH2 : ofPostgreSql).query(String.class).list().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
