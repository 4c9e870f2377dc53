package dk.fravalg.it.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test in whose time a fault was seen. A fault is thrown where it is seen as well, but that may be a thread of
 * which nobody asks how it ended, or code that tries again.
 *
 * <p>JUnit finds this by itself, through {@code META-INF/services}; no test has to name it.
 */
public final class FaultsFailTheTest implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<AssertionError> NOTED = new ArrayList<>();

    /** The same fault, once it is noted. */
    static AssertionError noted(AssertionError fault) {
        synchronized (NOTED) {
            NOTED.add(fault);
        }
        return fault;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Validator.isReady();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        fail(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        fail(context);
    }

    private static void fail(ExtensionContext context) {
        List<AssertionError> faults = noted();
        Optional<Throwable> failure = context.getExecutionException();
        // A fault may be why the test failed otherwise: because a thread ended that something waited for, say.
        failure.ifPresent(own -> faults.stream().filter(fault -> fault != own).forEach(own::addSuppressed));
        if (!faults.isEmpty() && failure.isEmpty()) {
            AssertionError all = new AssertionError(faults.size() + " answers had faults that did not end the test");
            faults.forEach(all::addSuppressed);
            throw all;
        }
    }

    /** Those noted since this was last asked. */
    static List<AssertionError> noted() {
        synchronized (NOTED) {
            List<AssertionError> faults = List.copyOf(NOTED);
            NOTED.clear();
            return faults;
        }
    }
}
