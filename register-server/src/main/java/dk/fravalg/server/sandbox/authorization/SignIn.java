package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.actor.Role;
import java.util.Optional;

/**
 * Who was chosen on the page, and how.
 *
 * @param role of the person
 * @param key of the person whom the token is about, for example {@code nancyann}
 * @param loa assurance level, {@code Low}, {@code Substantial} or {@code High} (NSIS); of citizens only
 * @param actedBy the key of the citizen who acts on behalf of that person; empty where nobody does
 */
record SignIn(Role role, String key, Optional<String> loa, Optional<String> actedBy) {}
