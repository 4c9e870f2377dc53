package dk.fravalg.server.docs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A drawing that stands on a page: SVG, which is text, and reads well at every size, by night and in print.
 *
 * @param file where it stands in the project, for example {@code docs/api/pictures/opting-out.svg}
 * @param svg what it says
 */
record Picture(String file, String svg) {

    /** In the project, and at the place of {@link Placing#ROOT} in its address. */
    private static final String FOLDER = "docs/";

    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

    /** Where it is served. */
    String address() {
        return Placing.ROOT + "/" + file.substring(FOLDER.length());
    }

    /** As it is sent, with a policy by which a browser that shows it alone takes the style in it and nothing else. */
    Answer answer() {
        String styles = STYLE.matcher(svg)
                .results()
                .map(style -> " 'sha256-" + sha256(style.group(1)) + "'")
                .collect(Collectors.joining());
        String policy = "default-src 'none'; style-src" + (styles.isEmpty() ? " 'none'" : styles)
                + "; frame-ancestors 'none'; base-uri 'none'";
        return Answer.kept("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8))
                .under(policy);
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
