package dk.fravalg.server.sandbox;

import dk.fravalg.server.platform.SigningKey;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that a sandbox makes for itself, in the table {@code sandbox_key}: one for each purpose, the same on all nodes. */
class SandboxKeyStore {

    private final JdbcClient jdbc;

    SandboxKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key for a purpose; made when it is first asked for. */
    SigningKey of(String purpose) {
        return find(purpose).orElseGet(() -> make(purpose));
    }

    private Optional<SigningKey> find(String purpose) {
        return jdbc.sql("select private_jwk from sandbox_key where purpose = :purpose")
                .param("purpose", purpose)
                .query(String.class)
                .optional()
                .map(SigningKey::ofPrivateJwk);
    }

    private SigningKey make(String purpose) {
        SigningKey made = SigningKey.generate();
        try {
            jdbc.sql("insert into sandbox_key (purpose, private_jwk) values (:purpose, :jwk)")
                    .param("purpose", purpose)
                    .param("jwk", made.privateJwk())
                    .update();
            return made;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return find(purpose).orElseThrow(() -> anotherNodeWasFirst);
        }
    }
}
