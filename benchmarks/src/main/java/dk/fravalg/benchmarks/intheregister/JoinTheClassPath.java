package dk.fravalg.benchmarks.intheregister;

/**
 * An agent's jar joins the class path, and Spring finds {@code META-INF/spring.factories} in it. The agent's argument says
 * what is changed in the register: the name of one of the classes there, for example {@code WithoutAudit}.
 */
public final class JoinTheClassPath {

    private static final String WANTED = "dk.fravalg.benchmarks.wanted";

    private JoinTheClassPath() {}

    /** Called by the JVM before the register starts; see {@link java.lang.instrument}. */
    public static void premain(String wanted) {
        System.setProperty(WANTED, wanted);
    }

    /** Whether this is what was asked for. */
    static boolean wants(Class<?> change) {
        return change.getSimpleName().equals(System.getProperty(WANTED));
    }
}
