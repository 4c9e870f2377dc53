package dk.fravalg.server.store;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Says in Spring's words that a write met another write of the same resource: HAPI says it as an HTTP 409 of its own, which
 * nobody outside the store would know to try again.
 */
final class LostRace {

    private LostRace() {}

    /** @throws OptimisticLockingFailureException where HAPI throws a version conflict */
    static <T> T translate(Supplier<T> write) {
        try {
            return write.get();
        } catch (ResourceVersionConflictException e) {
            throw new OptimisticLockingFailureException("Another write of the same resource was first", e);
        }
    }
}
