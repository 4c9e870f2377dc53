package dk.fravalg.server.store;

import java.lang.reflect.Proxy;

/**
 * Stands where HAPI demands a part that the register does not have, and refuses to be used.
 *
 * <p>HAPI's data access beans ask for the batch job coordinator when they are made, and would use it only for bulk
 * operations that no door of the register offers. A part that refuses is safer than one that works unasked.
 */
final class Absent {

    private Absent() {}

    /** An instance of {@code part} whose every method, but those of {@link Object}, throws. */
    static <T> T part(Class<T> part) {
        return part.cast(Proxy.newProxyInstance(
                part.getClassLoader(), new Class<?>[] {part}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "toString" -> "absent " + part.getSimpleName();
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> arguments != null && self == arguments[0];
                        default ->
                            throw new UnsupportedOperationException("The register has no " + part.getSimpleName());
                    };
                }));
    }
}
