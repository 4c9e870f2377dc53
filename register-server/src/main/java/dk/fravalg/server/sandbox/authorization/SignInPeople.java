package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.actor.Role;
import java.util.List;
import java.util.Optional;

/** The test people who can be signed in as. */
public interface SignInPeople {

    /** All of a role, as they are shown on the page; empty for a role that nobody signs in with. */
    List<Choice> of(Role role);

    /** What a token says of one of them; empty when there is nobody by that key. */
    Optional<TokenHolder> holder(Role role, String key);

    /**
     * One of them on the page.
     *
     * @param key for example {@code nancyann}
     * @param name in full
     * @param detail what tells them apart: birth date and number, or organisation
     * @param note what is particular about them, or empty
     */
    record Choice(String key, String name, String detail, String note) {}
}
