package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.pages.Language;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import dk.fravalg.server.sandbox.page.Page;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The last of the filters: shows the page on which one signs in, to whoever has asked rightly for a code and is nobody as
 * yet; and says of every other path that nothing is there.
 */
final class SignInPage extends OncePerRequestFilter {

    private final Clients clients;
    private final SignInPeople people;

    SignInPage(Clients clients, SignInPeople people) {
        this.clients = clients;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().equals(ServerUrls.AUTHORIZE)
                && request.getMethod().equals("GET")) {
            TokenClient client = clients.find(request.getParameter("client_id")).orElseThrow();
            show(request, response, client, client.signIn().orElseThrow());
        } else {
            JsonAnswer.write(response, HttpServletResponse.SC_NOT_FOUND, Map.of("error", "not_found"));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, TokenClient client, SignInOffer offer)
            throws IOException {
        Language language = Language.of(request.getParameter(Language.PARAMETER));
        Object fault = request.getAttribute(SignInRequests.FAULT);
        Map<String, Object> shown = new HashMap<>();
        shown.put("clientName", client.name());
        shown.put("scope", request.getParameter("scope"));
        shown.put("role", offer.role().code());
        shown.put("people", people.of(offer.role()));
        shown.put("levels", SignInRequests.LEVELS);
        shown.put("error", fault);
        shown.put("switchTo", inLanguage(request, language.other()));
        String origin =
                RedirectUris.originOf(request.getParameter("redirect_uri")).orElse("");
        AuthorizationAnswers.show(
                response,
                fault == null ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST,
                new Page("sign-in", language, shown, origin));
    }

    private static String inLanguage(HttpServletRequest request, Language language) {
        Map<String, String> query = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        query.put(Language.PARAMETER, language.code());
        return "?"
                + query.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
