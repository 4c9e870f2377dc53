package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.Cast;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class PermissionTest {

    /** The contract's table: what each role's scopes are, and what it may do with them. */
    private static final Map<Role, String> SCOPES = Map.of(
            Role.CITIZEN, "patient/Consent.crs patient/AuditEvent.rs",
            Role.CLERK, "user/Consent.cruds",
            Role.HEALTH_PROFESSIONAL, "user/Consent.rs",
            Role.SYSTEM, "system/Consent.rs system/Subscription.cruds system/Group.cruds",
            Role.AUDITOR, "user/AuditEvent.rs",
            Role.OPERATOR, "system/Operation.x",
            Role.REGISTER, "",
            Role.UNIDENTIFIED, "");

    private static final Map<Permission, List<Role>> MAY = Map.of(
            Permission.LOOK_UP, List.of(Role.HEALTH_PROFESSIONAL, Role.SYSTEM),
            Permission.REGISTER, List.of(Role.CITIZEN, Role.CLERK),
            Permission.WITHDRAW, List.of(Role.CITIZEN, Role.CLERK),
            Permission.INVALIDATE, List.of(Role.CLERK),
            Permission.READ, List.of(Role.CITIZEN, Role.CLERK, Role.HEALTH_PROFESSIONAL, Role.SYSTEM),
            Permission.SEARCH, List.of(Role.CITIZEN, Role.CLERK, Role.HEALTH_PROFESSIONAL, Role.SYSTEM),
            Permission.READ_AUDIT, List.of(Role.CITIZEN, Role.AUDITOR),
            Permission.SEARCH_AUDIT, List.of(Role.CITIZEN, Role.AUDITOR),
            Permission.PROVE_AUDIT, List.of(Role.AUDITOR));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void each_role_may_do_with_its_scopes_what_the_contract_says_and_nothing_else() {
        MAY.forEach((permission, roles) -> assertThat(Arrays.stream(Role.values())
                        .filter(role -> permission
                                .scopeFor(role)
                                .filter(Scopes.of(SCOPES.get(role))::include)
                                .isPresent())
                        .collect(Collectors.toList()))
                .as(permission.name())
                .isEqualTo(roles));
    }

    @ParameterizedTest
    @EnumSource
    void every_scope_that_is_needed_has_one_letter(Permission permission) {
        assertThat(Arrays.stream(Role.values()).flatMap(role -> permission.scopeFor(role).stream()))
                .isNotEmpty()
                .allMatch(scope -> scope.matches("(patient|user|system)/[A-Za-z]+\\.[crudsx]"));
    }

    @Test
    void a_caller_with_the_scope_is_let_through_as_who_they_are() {
        signIn(new CallerToken(Cast.CLERK, Scopes.of("user/Consent.u"), Optional.empty()));

        assertThat(Caller.who(Permission.INVALIDATE)).isEqualTo(Cast.CLERK);
        assertRefused(Permission.READ, Problem.NOT_PERMITTED);
    }

    @Test
    void another_roles_scope_is_of_no_use() {
        signIn(new CallerToken(Cast.DOCTOR, Scopes.of("user/Consent.cruds patient/Consent.cruds"), Optional.empty()));

        assertRefused(Permission.REGISTER, Problem.NOT_PERMITTED);
        assertRefused(Permission.INVALIDATE, Problem.NOT_PERMITTED);
        assertThat(Caller.who(Permission.LOOK_UP)).isEqualTo(Cast.DOCTOR);
    }

    @Test
    void whoever_is_not_signed_in_with_a_token_of_ours_is_nobody() {
        assertRefused(Permission.READ, Problem.NOT_AUTHENTICATED);
        signIn(new AnonymousAuthenticationToken("key", "x", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertRefused(Permission.READ, Problem.NOT_AUTHENTICATED);
        signIn(new TestingAuthenticationToken("admin", "admin", "ROLE_ADMIN"));
        assertRefused(Permission.READ, Problem.NOT_AUTHENTICATED);
    }

    @Test
    void a_checked_token_holds_nothing_of_the_token_and_shows_no_number() {
        Actor nancy = new Citizen(new CprNumber("2512489996"), false);
        CallerToken token = new CallerToken(nancy, Scopes.of("patient/Consent.crs"), Optional.empty());

        assertThat(token.getCredentials()).isEqualTo("");
        assertThat(token.getPrincipal()).isEqualTo("citizen");
        assertThat(token.isAuthenticated()).isTrue();
        assertThat(token.toString()).doesNotContain("9996");
    }

    private static void signIn(Authentication caller) {
        SecurityContextHolder.getContext().setAuthentication(caller);
    }

    private static void assertRefused(Permission permission, Problem problem) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> Caller.who(permission))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
