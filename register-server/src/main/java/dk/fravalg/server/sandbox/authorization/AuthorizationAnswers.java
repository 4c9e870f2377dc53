package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.actor.Unidentified;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.pages.Language;
import dk.fravalg.server.sandbox.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * What a browser gets at the authorization endpoint: back to the client with a code or a refusal (RFC 6749 § 4.1.2), and with
 * {@code iss}, so that a client knows who answered (RFC 9207); or a page, where the client or its redirect URI is not known.
 */
final class AuthorizationAnswers {

    private final Clients clients;
    private final SignInPeople people;
    private final ServerUrls urls;
    private final TokenAudit audit;

    AuthorizationAnswers(Clients clients, SignInPeople people, ServerUrls urls, TokenAudit audit) {
        this.clients = clients;
        this.people = people;
        this.urls = urls;
        this.audit = audit;
    }

    /** Signed in: the code goes to the client. */
    void giveCode(HttpServletRequest request, HttpServletResponse response, Authentication done) throws IOException {
        OAuth2AuthorizationCodeRequestAuthenticationToken given =
                (OAuth2AuthorizationCodeRequestAuthenticationToken) done;
        Optional<TokenHolder> holder = given.getPrincipal() instanceof SignedIn signedIn
                ? people.holder(signedIn.how().role(), signedIn.how().key())
                        .map(person -> person.signedIn(signedIn.how()))
                : Optional.empty();
        audit.note(
                holder.map(TokenHolder::actor).orElseGet(Unidentified::new),
                Action.SIGN_IN,
                Optional.of(given.getClientId()),
                AuditRecord.DONE);
        OAuth2Token code = given.getAuthorizationCode();
        redirect(
                response,
                String.valueOf(given.getRedirectUri()),
                given.getState(),
                Map.of("code", code == null ? "" : code.getTokenValue()));
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = failure instanceof OAuth2AuthenticationException known
                ? known.getError()
                : new OAuth2Error("invalid_request");
        refuse(request, response, error);
    }

    /** Refused: back to the client, but only where the client is known to be. */
    void refuse(HttpServletRequest request, HttpServletResponse response, OAuth2Error error) throws IOException {
        audit.refused(Action.SIGN_IN, Optional.empty(), error.getErrorCode());
        String why = error.getDescription() == null ? "" : error.getDescription();
        Optional<String> back = redirectUri(request);
        if (back.isPresent()) {
            Map<String, String> answer = new LinkedHashMap<>();
            answer.put("error", error.getErrorCode());
            answer.put("error_description", why);
            redirect(response, back.get(), single(request, "state"), answer);
        } else {
            Language language = Language.of(request.getParameter(Language.PARAMETER));
            show(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    Page.of("refused", language, Map.of("error", error.getErrorCode(), "why", why)));
        }
    }

    static void show(HttpServletResponse response, int status, Page page) throws IOException {
        response.setStatus(status);
        page.headers().forEach(response::setHeader);
        response.setContentType(Page.TYPE);
        response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> redirectUri(HttpServletRequest request) {
        String clientId = single(request, "client_id");
        String uri = single(request, "redirect_uri");
        return clientId == null || uri == null
                ? Optional.empty()
                : clients.find(clientId)
                        .flatMap(TokenClient::signIn)
                        .filter(offer -> RedirectUris.allow(offer, uri))
                        .map(offer -> uri);
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null || values.length != 1 ? null : values[0];
    }

    private void redirect(
            HttpServletResponse response, String uri, @Nullable String state, Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        if (state != null) {
            all.put("state", state);
        }
        all.put("iss", urls.issuer());
        String query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Location", uri + (uri.contains("?") ? "&" : "?") + query);
    }
}
