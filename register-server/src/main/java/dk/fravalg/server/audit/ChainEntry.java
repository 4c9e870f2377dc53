package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.platform.CallingSystem;
import dk.fravalg.server.platform.Correlation;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that is ready for the chain: only its number and the hash of the one before are still to come.
 *
 * @param salt 16 random bytes, of this record alone
 */
record ChainEntry(OpenFields open, PersonalFields personal, byte[] salt, Hash commitment) {

    /** 128 bits: too many to try, and nothing but secret. */
    static final int SALT_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A record of the work that goes on on this thread.
     *
     * @throws IllegalArgumentException when a field is longer than the log can hold; the text says which, not what
     */
    static ChainEntry of(AuditRecord record) {
        OpenFields open = new OpenFields(
                record.at().truncatedTo(ChronoUnit.MILLIS),
                record.action().code(),
                fit("outcome", record.outcome(), 60),
                fit("purpose", record.purpose(), 20),
                fit("correlation", Correlation.current(), 40),
                record.actor().role().code(),
                fit("organisation", record.actor().belongsTo().map(Organisation::name), 200),
                fit("organisation's CVR", record.actor().belongsTo().flatMap(Organisation::cvr), 20),
                fit("system", CallingSystem.current(), 200));
        PersonalFields personal = new PersonalFields(
                fit("actor's id", record.actor().id(), 200),
                fit("actor's display", record.actor().display(), 200),
                record.subject().map(CprNumber::digits).orElse(null),
                fit("target", record.target(), 100));
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new ChainEntry(open, personal, salt, personal.commitment(salt));
    }

    private static @Nullable String fit(String what, Optional<String> text, int longest) {
        return text.map(there -> fit(what, there, longest)).orElse(null);
    }

    /** A database must give back what was hashed: what it cannot hold is replaced before. */
    private static String fit(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("The " + what + " is too long for the log.");
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> each == 0 || Character.getType(each) == Character.SURROGATE ? 0xFFFD : each)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
