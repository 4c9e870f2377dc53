package dk.fravalg.it.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server that keeps what it has acknowledged ({@code fsync=on}), on a free port of the loopback address. */
public final class PostgreSqlServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private PostgreSqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server that all registers of this run share; started when first asked for, stopped with the run. */
    public static PostgreSqlServer ofThisRun() {
        return OfThisRun.SERVER;
    }

    private static final class OfThisRun {
        private static final PostgreSqlServer SERVER = start();
    }

    private static PostgreSqlServer start() {
        try {
            return new PostgreSqlServer(
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database. */
    public PostgreSqlDatabase newDatabase() {
        String name = "register" + DATABASES.incrementAndGet();
        execute(server.getJdbcUrl("postgres", "postgres"), "create database " + name);
        return new PostgreSqlDatabase(server.getJdbcUrl("postgres", name));
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }

    /**
     * One database.
     *
     * @param url by which JDBC finds it
     */
    public record PostgreSqlDatabase(String url) implements Database.Storage {

        @Override
        public List<String> settings() {
            return List.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres");
        }

        /** Changes the data behind the register's back. */
        public void tamper(String sql) {
            execute(url, sql);
        }
    }
}
