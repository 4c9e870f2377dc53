package dk.fravalg.server;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the audit log, as lines such as {@code citizen register 2512489996 done}; blank parts are left out. */
public final class AuditRows {

    private AuditRows() {}

    public static List<String> of(TestRegister register, String action) {
        return all(register).stream()
                .filter(line -> line.split(" ", -1)[1].equals(action))
                .toList();
    }

    public static List<String> all(TestRegister register) {
        return register.part(JdbcClient.class).sql("""
                        select actor_role || ' ' || action || ' ' || coalesce(subject_cpr || ' ', '') || outcome
                               || coalesce(' ' || purpose, '') from audit_record order by seq
                        """).query(String.class).list();
    }
}
