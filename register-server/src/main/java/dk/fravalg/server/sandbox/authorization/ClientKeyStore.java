package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key pairs of the seeded clients, in the table {@code sandbox_client_key}: for each one for ES384 and one for RS384.
 *
 * <p>They are handed to whoever asks, so that integrators can act as these clients: made-up keys for made-up people.
 */
final class ClientKeyStore {

    private static final int RSA_BITS = 2048;

    private final JdbcClient jdbc;

    /** Once made, keys never change; so no node need look twice. */
    private final Map<String, JWKSet> known = new ConcurrentHashMap<>();

    ClientKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The private keys of a client, ES384 first; made when they are first asked for, by one of the nodes. */
    JWKSet of(String clientId) {
        JWKSet pair = known.get(clientId);
        if (pair == null) {
            pair = find(clientId).orElseGet(() -> make(clientId));
            known.put(clientId, pair);
        }
        return pair;
    }

    private Optional<JWKSet> find(String clientId) {
        return jdbc.sql("select private_jwks from sandbox_client_key where client_id = :client")
                .param("client", clientId)
                .query(String.class)
                .optional()
                .map(ClientKeyStore::parsed);
    }

    private JWKSet make(String clientId) {
        JWKSet made = generate(clientId);
        try {
            jdbc.sql("insert into sandbox_client_key (client_id, private_jwks) values (:client, :jwks)")
                    .param("client", clientId)
                    .param("jwks", made.toString(false))
                    .update();
            return made;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return find(clientId).orElseThrow(() -> anotherNodeWasFirst);
        }
    }

    private static JWKSet generate(String clientId) {
        try {
            return new JWKSet(List.of(
                    new ECKeyGenerator(Curve.P_384)
                            .keyID(clientId + "-es384")
                            .algorithm(JWSAlgorithm.ES384)
                            .keyUse(KeyUse.SIGNATURE)
                            .generate(),
                    new RSAKeyGenerator(RSA_BITS)
                            .keyID(clientId + "-rs384")
                            .algorithm(JWSAlgorithm.RS384)
                            .keyUse(KeyUse.SIGNATURE)
                            .generate()));
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make keys for ES384 and RS384", e);
        }
    }

    private static JWKSet parsed(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            // The cause is left out on purpose: its message may quote the key.
            throw new IllegalStateException("sandbox_client_key holds what is no JWK set");
        }
    }
}
