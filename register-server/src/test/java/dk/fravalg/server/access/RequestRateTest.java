package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.Cast;
import dk.fravalg.server.limits.Client;
import dk.fravalg.server.limits.Throttle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Which requests are counted at the gate, and for whom. */
@Tag("ASVS-2.4.1")
class RequestRateTest {

    private final List<String> counted = new ArrayList<>();
    private final List<RegisterProblem> refused = new ArrayList<>();
    private boolean tooMany;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_request_counts_for_the_client_of_the_token() throws Exception {
        signIn(Optional.of("desk"));

        assertThat(passes("/fhir/Consent/x")).isTrue();
        assertThat(counted).containsExactly("desk");
    }

    @Test
    void where_the_token_names_no_client_it_counts_for_the_caller() throws Exception {
        signIn(Optional.empty());

        assertThat(passes("/fhir/Consent/x")).isTrue();
        assertThat(counted).containsExactly(Cast.CLERK.id());
    }

    @Test
    void one_too_many_is_refused_and_goes_no_further() throws Exception {
        signIn(Optional.of("desk"));
        tooMany = true;

        assertThat(passes("/fhir/Consent/x")).isFalse();
        assertThat(refused).extracting(RegisterProblem::problem).containsExactly(Problem.TOO_MANY_REQUESTS);
    }

    @Test
    void a_lookup_is_counted_where_it_is_known_what_it_is_for() throws Exception {
        signIn(Optional.of("desk"));
        tooMany = true;

        assertThat(passes("/fhir/Consent/$resuscitation-status")).isTrue();
        assertThat(counted).isEmpty();
    }

    @Test
    void whoever_was_not_let_in_is_counted_elsewhere() throws Exception {
        assertThat(passes("/fhir/metadata")).isTrue();
        assertThat(counted).isEmpty();
    }

    private static void signIn(Optional<String> client) {
        SecurityContextHolder.getContext().setAuthentication(new CallerToken(Cast.CLERK, Scopes.of(""), client));
    }

    private boolean passes(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath("/fhir");
        request.setPathInfo(path.substring("/fhir".length()));
        MockFilterChain chain = new MockFilterChain();
        new RequestRate(new OnlyCountingRequests(), (asked, answer, refusal) -> refused.add(refusal))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    /** As the gate sees it; how many are too many is tested where it is counted. */
    private final class OnlyCountingRequests implements Throttle {

        @Override
        public void request(Client client) {
            counted.add(client.id());
            if (tooMany) {
                throw new RegisterProblem(Problem.TOO_MANY_REQUESTS);
            }
        }

        @Override
        public void lookUp(Client client, Collection<String> citizens, Optional<String> purpose) {
            throw new AssertionError("no lookup");
        }

        @Override
        public void learn(Client client, Actor actor, Collection<String> citizens) {
            throw new AssertionError("nobody is learnt of");
        }

        @Override
        public void unauthenticated(String address) {
            throw new AssertionError("somebody was let in");
        }
    }
}
