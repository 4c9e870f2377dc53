package dk.fravalg.server.sandbox.page;

import dk.fravalg.server.pages.Language;
import dk.fravalg.server.pages.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * One page, with all that is shown on it.
 *
 * @param template its name under {@code resources/sandbox/pages}, for example {@code sign-in}
 * @param language in which it speaks
 * @param shown what is shown, by name; every text is escaped by the template
 * @param formsLeadTo where an answer to its form may redirect to, as an origin; empty for nowhere else
 */
public record Page(String template, Language language, Map<String, ?> shown, String formsLeadTo) {

    /** The content type of every page. */
    public static final String TYPE = "text/html;charset=UTF-8";

    private static final Templates TEMPLATES = Templates.in("sandbox/pages");

    private static final String STYLE = TEMPLATES.file("style.css");

    /** By which a browser knows that the style in the page is ours. */
    private static final String STYLE_HASH = "sha256-" + sha256(STYLE);

    /** A page with no form that leads elsewhere. */
    public static Page of(String template, Language language, Map<String, ?> shown) {
        return new Page(template, language, shown, "");
    }

    /** The page as HTML. */
    public String html() {
        Map<String, Object> all = new HashMap<>(shown);
        all.put("style", STYLE);
        return TEMPLATES.render(template, language, all);
    }

    /**
     * What goes with it: nothing is fetched, no script runs, nobody frames it (Content Security Policy Level 3), and no page
     * after it learns where one came from.
     */
    public Map<String, String> headers() {
        String forms = ("form-action 'self' " + formsLeadTo).strip();
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src '" + STYLE_HASH + "'; " + forms
                        + "; frame-ancestors 'none'; base-uri 'none'",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Cache-Control",
                "no-store");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
