package dk.fravalg.server.sandbox.authorization;

import java.util.List;

/**
 * The clients that every sandbox has; they stand in the code, only their keys are in the database.
 *
 * @param all without keys
 */
public record SeededClients(List<TokenClient> all) {
    public SeededClients {
        all = List.copyOf(all);
    }
}
