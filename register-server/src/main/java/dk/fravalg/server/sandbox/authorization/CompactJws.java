package dk.fravalg.server.sandbox.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A client assertion as it was sent: a compact JWS (RFC 7515 § 7.1), read strictly and checked by nobody as yet.
 *
 * @param text the whole of it; never in a log
 * @param header the JOSE header
 * @param claims the payload
 */
record CompactJws(String text, ObjectNode header, ObjectNode claims) {

    /** As long as an assertion may be, in characters. */
    private static final int LONGEST = 16_384;

    /** Would bring a key along, ask for more than a signature, or change what is signed. */
    private static final Set<String> UNWANTED = Set.of("crit", "jwk", "x5c", "x5u", "zip", "enc", "b64");

    /** @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException {@code invalid_client} */
    static CompactJws read(String text) {
        String[] parts = text.split("\\.", -1);
        if (text.length() > LONGEST || parts.length != 3) {
            throw Refused.client("client_assertion is a signed JWT of three parts (a JWS), at most 16 KiB long");
        }
        ObjectNode header = part(parts[0]);
        ObjectNode claims = part(parts[1]);
        if (decoded(parts[2]).filter(signature -> signature.length > 0).isEmpty()) {
            throw Refused.client("client_assertion has no signature");
        }
        for (String member : UNWANTED) {
            if (header.has(member)) {
                throw Refused.client("the header of client_assertion may not have " + member);
            }
        }
        return new CompactJws(text, header, claims);
    }

    /** A member of the header that is text and not blank. */
    Optional<String> headerText(String name) {
        return text(header.get(name));
    }

    /** A claim that is text and not blank. */
    Optional<String> claimText(String name) {
        return text(claims.get(name));
    }

    private static Optional<String> text(JsonNode node) {
        return node != null && node.isTextual() && !node.asText().isBlank()
                ? Optional.of(node.asText())
                : Optional.empty();
    }

    private static ObjectNode part(String base64) {
        return decoded(base64)
                .flatMap(StrictJson::object)
                .orElseThrow(() -> Refused.client(
                        "a part of client_assertion is no JSON object in base64url, or has a member twice"));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            // Two texts may not stand for the same bytes: no padding, no stray bits at the end.
            String again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return again.equals(base64) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "CompactJws[hidden]";
    }
}
