package dk.fravalg.server.access;

import java.util.List;

/**
 * All issuers whose tokens the register believes; the composition says who they are.
 *
 * @param all never empty in a register that anybody can use
 */
public record TrustedIssuers(List<TrustedIssuer> all) {
    public TrustedIssuers {
        all = List.copyOf(all);
    }
}
