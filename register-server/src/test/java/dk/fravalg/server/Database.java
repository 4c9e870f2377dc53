package dk.fravalg.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two databases that the register lives on: H2 in a file, as in the sandbox, and a real PostgreSQL. */
public enum Database {
    H2 {
        @Override
        public Address fresh() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "h2-");
                String settings = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
                return new Address("jdbc:h2:file:" + folder.toAbsolutePath() + "/register" + settings, "sa", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        public Address fresh() {
            String name = "register" + PostgreSql.COUNT.incrementAndGet();
            JdbcClient.create(PostgreSql.SERVER.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return new Address(PostgreSql.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    /** An empty database, that nobody else uses. */
    public abstract Address fresh();

    /** Where a database is, and as whom to enter it. */
    public record Address(String url, String user, String password) {

        public DataSource dataSource() {
            return new DriverManagerDataSource(url, user, password);
        }
    }

    /** One server for the whole test run; it stops with the JVM. */
    private static final class PostgreSql {

        private static final AtomicInteger COUNT = new AtomicInteger();
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
