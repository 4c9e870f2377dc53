package dk.fravalg.server.docs;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody looks at a page, without a server around it; and what a test may want of the page. */
record Visit(MockHttpServletResponse response) {

    private static final Supplier<Site> SITE = Suppliers.memoize(Site::new);
    private static final Pattern LINK = Pattern.compile("<(?:a|link|form)[^>]*? (?:href|action)=\"([^\"]*)\"");
    private static final Pattern FETCHED =
            Pattern.compile("<(?:link|img|script|iframe|source|object|embed)[^>]*? (?:href|src|data)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

    /** @param url from the root, with its query: {@code /docs/search?q=…} */
    static Visit to(String url) {
        return by("GET", url);
    }

    static Visit by(String method, String url, String... headers) {
        String[] parts = url.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
        request.setServletPath("/docs");
        request.setPathInfo(parts[0].equals("/docs") ? null : parts[0].substring("/docs".length()));
        if (parts.length > 1) {
            request.setQueryString(parts[1]);
            for (String parameter : parts[1].split("&")) {
                String[] pair = parameter.split("=", 2);
                request.addParameter(pair[0], java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            new ReadOnly(SITE)
                    .doFilter(request, response, (passed, answered) -> new DocsServlet(SITE).service(passed, answered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
        return new Visit(response);
    }

    int status() {
        return response.getStatus();
    }

    String page() {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    boolean isPage() {
        return String.valueOf(response.getContentType()).startsWith("text/html");
    }

    /** Where its links and forms lead. */
    List<String> links() {
        return all(LINK).stream().map(link -> link.replace("&amp;", "&")).toList();
    }

    /** What a browser fetches for it without being asked. */
    List<String> fetched() {
        return all(FETCHED);
    }

    List<String> ids() {
        return all(ID);
    }

    /** The levels of its headings, in their order. */
    List<Integer> headings() {
        return all(HEADING).stream().map(Integer::valueOf).toList();
    }

    private List<String> all(Pattern pattern) {
        return pattern.matcher(page()).results().map(found -> found.group(1)).toList();
    }
}
