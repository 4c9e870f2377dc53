package dk.fravalg.server;

import org.junit.jupiter.api.BeforeEach;

/** What the tests on a whole register share: an empty one for each test, on the database that the subclass names. */
public abstract class RegisterSuite {

    private final Database database;
    protected TestRegister register;
    protected Story story;

    protected RegisterSuite(Database database) {
        this.database = database;
    }

    @BeforeEach
    final void beginWithAnEmptyRegister() {
        register = TestRegister.emptyOn(database);
        story = new Story(register);
    }

    protected final <T> T part(Class<T> type) {
        return register.part(type);
    }
}
