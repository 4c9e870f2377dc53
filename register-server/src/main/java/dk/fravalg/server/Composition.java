package dk.fravalg.server;

import java.util.List;
import org.springframework.core.env.Environment;

/** The two ways in which the register is put together; {@code spring.profiles.active} says which. */
enum Composition {
    SANDBOX,
    LIVE;

    /**
     * The one that is asked for: the sandbox where nothing is.
     *
     * @throws WrongComposition for a profile that is neither: whoever writes {@code Live} does not mean the sandbox
     */
    static Composition of(Environment environment) {
        List<String> profiles = List.of(environment.getActiveProfiles());
        if (profiles.isEmpty() || profiles.equals(List.of("sandbox"))) {
            return SANDBOX;
        }
        if (profiles.equals(List.of("live"))) {
            return LIVE;
        }
        throw new WrongComposition("spring.profiles.active is live, or sandbox, or nothing");
    }

    /** As it stands in the database. */
    String code() {
        return this == LIVE ? "live" : "sandbox";
    }

    /** Says that a register would start on what is not its own. */
    static final class WrongComposition extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        WrongComposition(String message) {
            super(message);
        }
    }
}
