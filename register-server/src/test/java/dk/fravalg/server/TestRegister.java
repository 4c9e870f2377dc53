package dk.fravalg.server;

import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.sandbox.SeededPeople;
import dk.fravalg.server.store.RepositoryContents;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register without its doors, in the sandbox composition, on one of the databases: started once per test run, emptied
 * for each test. Real in all its parts, but for time, which the tests move, and an audit log that they can break.
 */
public final class TestRegister {

    private static final Map<Database, TestRegister> RUNNING = new EnumMap<>(Database.class);

    private final ApplicationContext context;
    private final TestTime time;
    private final SeededPeople people;

    private TestRegister(Database database) {
        Database.Address address = database.fresh();
        this.context = new SpringApplicationBuilder(RegisterCore.class, TestParts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--spring.datasource.url=" + address.url(),
                        "--spring.datasource.username=" + address.user(),
                        "--spring.datasource.password=" + address.password());
        this.time = (TestTime) context.getBean("realTime");
        this.people = new SeededPeople(context);
    }

    /** The register on this database, with nothing in it but the sandbox's people. */
    public static synchronized TestRegister emptyOn(Database database) {
        TestRegister register = RUNNING.computeIfAbsent(database, TestRegister::new);
        register.empty();
        return register;
    }

    private void empty() {
        audit().works();
        time.is(TestTime.START);
        JdbcClient jdbc = part(JdbcClient.class);
        part(TransactionTemplate.class).executeWithoutResult(all -> {
            part(RepositoryContents.class).wipe();
            jdbc.sql("delete from lookup_status").update();
            jdbc.sql("delete from cpr_number").update();
            jdbc.sql("delete from audit_record").update();
            jdbc.sql("delete from audit_chain where seq > 0").update();
            jdbc.sql("delete from audit_checkpoint").update();
            jdbc.sql("update minlog_position set seq = 0").update();
            people.begin(TestTime.START);
        });
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public TestTime time() {
        return time;
    }

    public SeededPeople people() {
        return people;
    }

    public BreakableAuditLog audit() {
        return (BreakableAuditLog) part(AuditLog.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class TestParts {

        @Bean
        static BeanPostProcessor timeAndAuditForTests() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (name.equals("realTime") && bean instanceof InstantSource) {
                        return new TestTime();
                    }
                    return bean instanceof AuditLog log ? new BreakableAuditLog(log) : bean;
                }
            };
        }
    }
}
