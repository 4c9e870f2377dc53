package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.actor.Role;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the page sends: who was chosen, to the same URL with the same query, so that nothing need be remembered between the
 * page and its answer, on no node and in no cookie.
 *
 * <p>Without a cookie nobody's browser can be made to answer in its owner's name; so there is nothing for a CSRF token to
 * guard. To what follows the request looks like the one it began with, from somebody who is signed in now.
 */
final class SignInRequests extends OncePerRequestFilter {

    /** NSIS, in the order of the page. */
    static final List<String> LEVELS = List.of("Low", "Substantial", "High");

    /** The page's word for what was chosen wrongly, for {@link SignInPage}. */
    static final String FAULT = SignInRequests.class.getName() + ".fault";

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private final Clients clients;
    private final SignInPeople people;
    private final AuthorizationAnswers answers;

    SignInRequests(Clients clients, SignInPeople people, AuthorizationAnswers answers) {
        this.clients = clients;
        this.people = people;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(ServerUrls.AUTHORIZE) || !METHODS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            // Before anybody asks for a parameter: the container would read the form into them.
            Map<String, String> form = request.getMethod().equals("POST") ? FormBody.read(request) : Map.of();
            if (request.getParameter("request") != null || request.getParameter("request_uri") != null) {
                throw Refused.of("request_not_supported", "request objects are not supported");
            }
            AskedScopes.demandWellFormed(request.getParameter("scope"));
            if (form.containsKey("cancel")) {
                throw Refused.of("access_denied", "whoever was asked to sign in did not want to");
            }
            if (request.getMethod().equals("POST")) {
                choose(request, form);
            }
        } catch (OAuth2AuthenticationException refusal) {
            answers.refuse(request, response, refusal);
            return;
        } catch (NotOnThePage wrong) {
            request.setAttribute(FAULT, wrong.getMessage());
        }
        chain.doFilter(new AsGet(request), response);
    }

    private void choose(HttpServletRequest request, Map<String, String> form) {
        String clientId = request.getParameter("client_id");
        Optional<Role> role = Optional.ofNullable(clientId)
                .flatMap(clients::find)
                .flatMap(TokenClient::signIn)
                .map(SignInOffer::role);
        if (role.isEmpty()) {
            return; // It is refused further on, for what is wrong with the client.
        }
        String who = form.getOrDefault("who", "");
        if (people.holder(role.get(), who).isEmpty()) {
            throw new NotOnThePage("sign-in.error.nobody");
        }
        SignIn how = role.get() == Role.CITIZEN
                ? citizen(who, form.getOrDefault("loa", ""), form.getOrDefault("acting_for", ""))
                : new SignIn(role.get(), who, Optional.empty(), Optional.empty());
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(how)));
    }

    private SignIn citizen(String who, String level, String actingFor) {
        if (!LEVELS.contains(level)) {
            throw new NotOnThePage("sign-in.error.loa");
        }
        if (actingFor.isEmpty()) {
            return new SignIn(Role.CITIZEN, who, Optional.of(level), Optional.empty());
        }
        if (actingFor.equals(who) || people.holder(Role.CITIZEN, actingFor).isEmpty()) {
            throw new NotOnThePage("sign-in.error.acting");
        }
        return new SignIn(Role.CITIZEN, actingFor, Optional.of(level), Optional.of(who));
    }

    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    private static final class NotOnThePage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotOnThePage(String fault) {
            super(fault, null, false, false);
        }
    }
}
