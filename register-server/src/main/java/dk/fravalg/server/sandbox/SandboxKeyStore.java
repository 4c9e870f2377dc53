package dk.fravalg.server.sandbox;

import com.nimbusds.jose.util.JSONObjectUtils;
import dk.fravalg.server.platform.Ed25519Key;
import dk.fravalg.server.platform.SigningKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that a sandbox makes for itself, in the table {@code sandbox_key}: one for each purpose, the same on all nodes. */
class SandboxKeyStore {

    /** How the id of each begins; the live register refuses a key with such a name. */
    static final String BEGINNING_OF_ID = "sandbox-";

    private final JdbcClient jdbc;

    SandboxKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key for a purpose; made when it is first asked for. */
    SigningKey of(String purpose) {
        return SigningKey.ofPrivateJwk(jwk(purpose, () -> SigningKey.generate().privateJwk()));
    }

    /** The same, where the purpose wants Ed25519. */
    Ed25519Key ed25519(String purpose) {
        return Ed25519Key.ofPrivateJwk(jwk(purpose, () -> Ed25519Key.generate().privateJwk()));
    }

    private String jwk(String purpose, Supplier<String> made) {
        return find(purpose).orElseGet(() -> keep(purpose, named(made.get())));
    }

    private static String named(String jwk) {
        try {
            Map<String, Object> members = JSONObjectUtils.parse(jwk);
            members.put("kid", BEGINNING_OF_ID + UUID.randomUUID());
            return JSONObjectUtils.toJSONString(members);
        } catch (ParseException e) {
            throw new IllegalStateException("A key that was just made cannot be read");
        }
    }

    private Optional<String> find(String purpose) {
        return jdbc.sql("select private_jwk from sandbox_key where purpose = :purpose")
                .param("purpose", purpose)
                .query(String.class)
                .optional();
    }

    private String keep(String purpose, String made) {
        try {
            jdbc.sql("insert into sandbox_key (purpose, private_jwk) values (:purpose, :jwk)")
                    .param("purpose", purpose)
                    .param("jwk", made)
                    .update();
            return made;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return find(purpose).orElseThrow(() -> anotherNodeWasFirst);
        }
    }
}
