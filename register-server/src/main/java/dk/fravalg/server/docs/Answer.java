package dk.fravalg.server.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a request gets.
 *
 * @param type its content type
 * @param tag its entity tag, in quotation marks, by which a browser asks whether it has changed; empty for what is not kept
 * @param policy what a browser may do with it: Content Security Policy Level 3
 */
record Answer(int status, String type, byte[] body, String tag, String policy) {

    static final String HTML = "text/html;charset=UTF-8";

    /** Five minutes, as other documents that change with a new version only; then a browser asks by the tag. */
    private static final String KEPT = "public, max-age=300";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    /** Something that is the same for everybody until the next version. */
    static Answer kept(String type, byte[] body) {
        return new Answer(HttpServletResponse.SC_OK, type, body, tagOf(body), POLICY);
    }

    /** A page that no cache keeps: it may hold what somebody has typed. */
    static Answer ofTheMoment(int status, byte[] html) {
        return new Answer(status, HTML, html, "", POLICY);
    }

    /** The same under another policy. */
    Answer under(String other) {
        return new Answer(status, type, body, tag, other);
    }

    /**
     * Sends it: no script runs, nothing is fetched from elsewhere, nobody frames it (Content Security Policy Level 3). A
     * browser that has it already gets 304 (RFC 9110 § 13.1.2).
     */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", tag.isEmpty() ? "no-store" : KEPT);
        if (!tag.isEmpty()) {
            response.setHeader("ETag", tag);
            if (isKnown(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private boolean isKnown(@Nullable String tags) {
        return tags != null
                && Arrays.stream(tags.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    private static String tagOf(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 15)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer that
                && status == that.status
                && type.equals(that.type)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(body);
    }
}
