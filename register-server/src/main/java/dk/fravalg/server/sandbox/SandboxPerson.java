package dk.fravalg.server.sandbox;

import dk.fravalg.model.person.PersonFacts;

/**
 * One of the sandbox's made-up people.
 *
 * @param key a short name for URLs, for example {@code nancyann}; lower-case letters and digits
 * @param facts what the sandbox's CPR register says of them
 * @param note what is particular about them, or empty
 */
record SandboxPerson(String key, PersonFacts facts, String note) {

    SandboxPerson with(PersonFacts changed) {
        return new SandboxPerson(key, changed, note);
    }
}
