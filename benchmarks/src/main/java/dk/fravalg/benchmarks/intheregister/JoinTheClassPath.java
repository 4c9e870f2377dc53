package dk.fravalg.benchmarks.intheregister;

/** Does nothing: an agent's jar joins the class path, and Spring finds {@code META-INF/spring.factories} in it. */
public final class JoinTheClassPath {

    private JoinTheClassPath() {}

    /** Called by the JVM before the register starts; see {@link java.lang.instrument}. */
    public static void premain(String arguments) {
        // Being there is all.
    }
}
