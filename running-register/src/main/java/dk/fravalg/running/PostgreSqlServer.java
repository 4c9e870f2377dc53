package dk.fravalg.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL server that keeps what it has acknowledged ({@code fsync=on}), on a free port of the loopback address. */
public final class PostgreSqlServer implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path directory;
    private EmbeddedPostgres server;

    private PostgreSqlServer() {
        try {
            directory = Files.createTempDirectory("register-it-postgresql-");
            server = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(directory)
                .setCleanDataDirectory(false);
    }

    /** The server that all registers of this run share; started when first asked for, stopped with the run. */
    public static PostgreSqlServer ofThisRun() {
        return OfThisRun.SERVER;
    }

    private static final class OfThisRun {
        private static final PostgreSqlServer SERVER = start();

        private static PostgreSqlServer start() {
            PostgreSqlServer server = new PostgreSqlServer();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgresql"));
            return server;
        }
    }

    /** A server that nobody shares: it may be killed, or measured. */
    public static PostgreSqlServer ofItsOwn() {
        return new PostgreSqlServer();
    }

    /** An empty database. */
    public PostgreSqlDatabase newDatabase() {
        String name = "register" + DATABASES.incrementAndGet();
        new PostgreSqlDatabase(server.getJdbcUrl("postgres", "postgres")).tamper("create database " + name);
        return new PostgreSqlDatabase(server.getJdbcUrl("postgres", name));
    }

    /** Ends it, and every process of its own, in the middle of whatever they do: {@code kill -9}. */
    public void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts it on the data and the port it had. */
    public void startAgain() {
        int port = server.getPort();
        try {
            server.close();
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, and throws its data away. */
    @Override
    public void close() {
        try {
            server.close();
            FileUtils.deleteDirectory(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

        /** One value of the data, read behind the register's back. */
        public String read(String query) {
            return with(statement -> {
                var row = statement.executeQuery(query);
                row.next();
                return row.getString(1);
            });
        }

        /** Changes the data behind the register's back. */
        public void tamper(String sql) {
            with(statement -> statement.execute(sql));
        }

        private <T> T with(Work<T> work) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                return work.on(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL refused", e);
            }
        }

        @FunctionalInterface
        private interface Work<T> {
            T on(Statement statement) throws SQLException;
        }
    }
}
