package dk.fravalg.server.sandbox.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of a client assertion must say. By real time.
 *
 * <p>SMART App Launch 2.2.0, "Client authentication: asymmetric"; RFC 7523 § 3. Its audience is one value, the token URL:
 * an assertion made for two servers could be used by one of them at the other (draft-ietf-oauth-rfc7523bis).
 */
final class AssertionClaims {

    /** As far ahead as an assertion may end, in seconds: SMART allows five minutes. */
    private static final long LONGEST = 300;

    /** As far as the clock of a client may be ahead of ours, in seconds. */
    private static final long CLOCK_SKEW = 10;

    private static final int LONGEST_JTI = 255;

    private AssertionClaims() {}

    /**
     * Demands that they are right.
     *
     * @return the moment from which the assertion is of no use any more
     */
    static Instant demandRight(CompactJws assertion, String clientId, String tokenUrl, Instant now) {
        demand(assertion.claimText("iss").filter(clientId::equals).isPresent(), "iss must be the client id");
        demand(assertion.claimText("sub").filter(clientId::equals).isPresent(), "sub must be the client id");
        demand(
                isExactly(assertion.claims().get("aud"), tokenUrl),
                "aud must be the URL of the token endpoint, and nothing else: " + tokenUrl);
        BigDecimal exp =
                number(assertion.claims().get("exp")).orElseThrow(() -> Refused.client("exp must be a number"));
        BigDecimal seconds = BigDecimal.valueOf(now.toEpochMilli(), 3);
        demand(exp.compareTo(seconds) > 0, "exp is past");
        demand(
                exp.compareTo(seconds.add(BigDecimal.valueOf(LONGEST))) <= 0,
                "exp may be at most five minutes ahead; the time here is " + now);
        demandNotAhead("nbf", assertion, seconds);
        demandNotAhead("iat", assertion, seconds);
        demand(
                assertion
                        .claimText("jti")
                        .filter(jti -> jti.length() <= LONGEST_JTI)
                        .isPresent(),
                "jti must be there, with at most 255 characters");
        return Instant.ofEpochSecond(exp.longValue() + 1);
    }

    private static void demandNotAhead(String claim, CompactJws assertion, BigDecimal now) {
        if (assertion.claims().has(claim)) {
            BigDecimal at = number(assertion.claims().get(claim))
                    .orElseThrow(() -> Refused.client(claim + " must be a number"));
            demand(at.compareTo(now.add(BigDecimal.valueOf(CLOCK_SKEW))) <= 0, claim + " lies in the future");
            demand(at.signum() >= 0, claim + " is no time");
        }
    }

    private static boolean isExactly(@Nullable JsonNode aud, String tokenUrl) {
        if (aud != null && aud.isArray()) {
            return aud.size() == 1 && isExactly(aud.get(0), tokenUrl);
        }
        return aud != null && aud.isTextual() && aud.asText().equals(tokenUrl);
    }

    private static Optional<BigDecimal> number(@Nullable JsonNode node) {
        return node != null && node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw Refused.client("client_assertion: " + otherwise);
        }
    }
}
