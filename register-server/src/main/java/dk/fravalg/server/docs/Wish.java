package dk.fravalg.server.docs;

import dk.fravalg.server.pages.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants the frame of the pages; what stands in it is English.
 *
 * @param language in which it speaks
 * @param explicit whether it was asked for by {@code ?lang=}; then every link on the page goes on asking for it
 */
record Wish(Language language, boolean explicit) {

    /** The parameter by which a language is asked for, {@code da} or {@code en}. */
    static final String PARAMETER = "lang";

    /** By the parameter, or by the header {@code Accept-Language} where it names one of the two; otherwise Danish. */
    static Wish of(HttpServletRequest request) {
        // What somebody sends who may send nothing is not even read for its parameters.
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String asked = reads ? request.getParameter(PARAMETER) : null;
        if (asked != null && (asked.equals("da") || asked.equals("en"))) {
            return new Wish(Language.of(asked), true);
        }
        return new Wish(Language.of(accepted(request)), false);
    }

    private static @Nullable String accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return null;
        }
        List<Locale> locales = Collections.list(request.getLocales());
        return locales.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("da") || language.equals("en"))
                .findFirst()
                .orElse(null);
    }

    /** What is added to each address on a page. */
    String suffix() {
        return explicit ? "?" + PARAMETER + "=" + language.code() : "";
    }
}
