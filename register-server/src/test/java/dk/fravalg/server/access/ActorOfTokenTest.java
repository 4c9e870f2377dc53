package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.model.actor.Auditor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Clerk;
import dk.fravalg.model.actor.ConnectedSystem;
import dk.fravalg.model.actor.HealthProfessional;
import dk.fravalg.model.actor.Operator;
import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.person.CprNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.AuthenticationException;

class ActorOfTokenTest {

    @Test
    void a_citizen_is_known_by_the_number_and_by_how_surely_they_signed_in() {
        Citizen nancy = new Citizen(new CprNumber("2512489996"), false);

        assertThat(Tokens.actorOf(Tokens.citizens())).isEqualTo(nancy);
        assertThat(Tokens.actorOf(Tokens.citizens().claim("loa", "High"))).isEqualTo(nancy);
        assertThat(Tokens.actorOf(Tokens.citizens().claim("cpr", "251248-9996")))
                .isEqualTo(nancy);
    }

    @Test
    void whoever_acts_on_behalf_of_a_citizen_is_told_from_the_citizen() {
        CprNumber nancy = new CprNumber("2512489996");

        assertThat(Tokens.actorOf(Tokens.citizens().claim("act", Map.of("sub", "son"))))
                .isEqualTo(Citizen.representedBy(nancy, "son"));
        assertThat(Tokens.actorOf(Tokens.citizens().claim("on_behalf_of", "2512489997")))
                .isEqualTo(Citizen.representedBy(nancy, "2512489997"));
        assertThat(Tokens.actorOf(Tokens.citizens().claim("on_behalf_of", false)))
                .isEqualTo(new Citizen(nancy, true));
    }

    @Test
    void a_system_and_a_professional_are_known_with_their_organisation() {
        JWTClaimsSet.Builder claims = Tokens.clerks()
                .claim("cvr", "12345678")
                .claim("sor", "325421000016001")
                .claim("municipality", "0219")
                .claim("region", "DK-84");
        Organisation organisation = new Organisation(
                "Registerets betjening",
                Optional.of("12345678"),
                Optional.of("325421000016001"),
                Optional.of("0219"),
                Optional.of("DK-84"));

        assertThat(Tokens.actorOf(claims)).isEqualTo(new Clerk("clerk-7", organisation, Optional.empty()));
        assertThat(Tokens.actorOf(claims.claim("role", "system")))
                .isEqualTo(new ConnectedSystem("clerk-7", organisation));
        assertThat(Tokens.actorOf(claims.claim("role", "health-professional")))
                .isEqualTo(new HealthProfessional("clerk-7", organisation));
        assertThat(Tokens.actorOf(claims.claim("role", "auditor"))).isEqualTo(new Auditor("clerk-7", organisation));
        assertThat(Tokens.actorOf(claims.claim("role", "operator"))).isEqualTo(new Operator("clerk-7"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void a_claim_that_is_missing_or_of_another_form_makes_it_no_token_of_ours(String claim, Object value) {
        assertRefused(Tokens.clerks().claim(claim, value));
    }

    static Stream<Arguments> a_claim_that_is_missing_or_of_another_form_makes_it_no_token_of_ours() {
        return Stream.of(
                arguments("role", null),
                arguments("role", ""),
                arguments("role", "admin"),
                arguments("role", "Clerk"),
                arguments("role", List.of("clerk")),
                arguments("role", 1),
                arguments("sub", null),
                arguments("sub", " "),
                arguments("organisation", null),
                arguments("organisation", " "),
                arguments("organisation", "x".repeat(201)),
                arguments("sub", "x".repeat(201)),
                arguments("organisation", Map.of("name", "x")));
    }

    @Test
    void nobody_else_is_the_register() {
        assertRefused(Tokens.clerks().claim("role", "register"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Low", "substantial", "3", ""})
    void a_citizen_who_signed_in_too_loosely_is_not_let_in(String level) {
        assertRefused(Tokens.citizens().claim("loa", level));
        assertRefused(Tokens.citizens().claim("loa", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "251248999", "8512489996", "3102489996", "nancy"})
    void a_citizen_without_a_number_is_nobody(String cpr) {
        assertRefused(Tokens.citizens().claim("cpr", cpr));
        assertRefused(Tokens.citizens().claim("cpr", null));
        assertRefused(Tokens.citizens().claim("cpr", 2512489996L));
    }

    private static void assertRefused(JWTClaimsSet.Builder claims) {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> Tokens.actorOf(claims))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContainPattern("[0-9]{6}"));
    }
}
