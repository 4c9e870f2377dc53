package dk.fravalg.running;

import java.util.List;
import java.util.Locale;

/** The databases that the register runs on. One run of the tests is about one of them. */
public enum Database {
    /** Embedded, in files where the register is started: what it does when nothing is configured. */
    H2 {
        @Override
        public Storage freshStorage() {
            return List::of;
        }
    },
    /** A database of its own on the one PostgreSQL server of this run. */
    POSTGRESQL {
        @Override
        public Storage freshStorage() {
            return PostgreSqlServer.ofThisRun().newDatabase();
        }
    };

    /** A place for one register's data, empty as yet. */
    public abstract Storage freshStorage();

    /** The one that this run is about: the system property {@code register.database}. */
    public static Database ofThisRun() {
        return valueOf(System.getProperty("register.database", "h2").toUpperCase(Locale.ROOT));
    }

    /** Where a register keeps its data. */
    @FunctionalInterface
    public interface Storage {

        /** What the register has to be told to find it, for example {@code --spring.datasource.url=…}. */
        List<String> settings();
    }
}
