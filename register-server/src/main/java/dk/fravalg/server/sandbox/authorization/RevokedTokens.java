package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.access.Revocations;
import dk.fravalg.server.platform.DatabaseOutage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The tokens that were revoked. Each node looks them up again when what it knows is a second old: a revoked token is refused
 * after a second on every node.
 */
final class RevokedTokens implements Revocations {

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final ObjectProvider<AuthorizationStore> authorizations;
    private final InstantSource real;
    private volatile Seen seen = new Seen(Set.of(), Instant.MIN);

    private record Seen(Set<String> revoked, Instant validUntil) {}

    RevokedTokens(ObjectProvider<AuthorizationStore> authorizations, InstantSource real) {
        this.authorizations = authorizations;
        this.real = real;
    }

    @Override
    public boolean include(String tokenId) {
        Instant now = real.instant();
        Seen last = seen;
        if (!now.isBefore(last.validUntil())) {
            last = new Seen(look(last.revoked()), now.plus(GLANCE));
            seen = last;
        }
        return last.revoked().contains(tokenId);
    }

    /** While the database is away nothing is answered that a token is good for; so what was known will do. */
    private Set<String> look(Set<String> known) {
        try {
            return authorizations.getObject().revoked();
        } catch (RuntimeException failure) {
            if (DatabaseOutage.isBehind(failure)) {
                return known;
            }
            throw failure;
        }
    }
}
