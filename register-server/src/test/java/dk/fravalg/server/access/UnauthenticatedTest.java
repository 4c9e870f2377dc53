package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.limits.FromOneAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** What whoever is not let in is told. RFC 6750 § 3. */
@Tag("ASVS-2.4.1")
class UnauthenticatedTest {

    private final List<RegisterProblem> written = new ArrayList<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private boolean tooMany;

    @Test
    void whoever_brings_no_token_is_told_what_is_wanted() throws Exception {
        refuse(new InsufficientAuthenticationException("none"));

        assertThat(written).extracting(RegisterProblem::problem).containsExactly(Problem.NOT_AUTHENTICATED);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void whoever_brings_one_that_is_no_good_is_told_so_and_not_why() throws Exception {
        refuse(new InvalidBearerTokenException("bound to another certificate"));

        assertThat(written).extracting(RegisterProblem::problem).containsExactly(Problem.NOT_AUTHENTICATED);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void when_the_issuers_keys_are_away_nobody_is_told_that_the_token_is_wrong() throws Exception {
        refuse(new KeysNotFetched());

        assertThat(written).extracting(RegisterProblem::problem).containsExactly(Problem.REGISTER_UNAVAILABLE);
        assertThat(written.get(0).retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(response.getHeaderNames()).doesNotContain("WWW-Authenticate");
    }

    @Test
    void after_too_many_from_one_address_it_is_told_to_wait() throws Exception {
        tooMany = true;
        refuse(new InvalidBearerTokenException("token not valid"));

        assertThat(written).extracting(RegisterProblem::problem).containsExactly(Problem.TOO_MANY_REQUESTS);
        assertThat(response.getHeaderNames()).doesNotContain("WWW-Authenticate");
    }

    private void refuse(AuthenticationException failure) throws Exception {
        new Unauthenticated((request, answer, refusal) -> written.add(refusal), new FromOneAddress(tooMany ? 0 : 1))
                .commence(new MockHttpServletRequest(), response, failure);
    }
}
