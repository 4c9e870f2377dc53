package dk.fravalg.server.sandbox.authorization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.access.SmartDiscovery;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

@Tag("ASVS-10.4.11")
class AskedScopesTest {

    private static final String REGISTERED = "system/Consent.rs system/Group.cruds";

    @ParameterizedTest
    @ValueSource(strings = {"system/Consent.rs", "system/Consent.r", "system/Consent.s", "system/Group.cd"})
    void a_part_of_what_is_registered_is_granted(String scope) {
        assertThatCode(() -> AskedScopes.demandWithin(Set.of(scope), REGISTERED))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Consent.c", "system/Consent.crs", "system/Consent.", "system/Consent", "user/Consent.rs",
                "system/Patient.r", "system/*.r", "system/Consent.x", "system/Consent.sr", "SYSTEM/Consent.r"
            })
    void nothing_beyond_it_is(String scope) {
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> AskedScopes.demandWithin(Set.of(scope, "system/Consent.r"), REGISTERED));
    }

    @Test
    void where_nothing_is_registered_nothing_is_granted() {
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> AskedScopes.demandWithin(Set.of("system/Consent.r"), ""));
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> AskedScopes.demandWithin(Set.of(), REGISTERED));
    }

    @Test
    void every_scope_that_is_told_of_is_well_formed() {
        String all = String.join(" ", SmartDiscovery.SCOPES);

        assertThatCode(() -> AskedScopes.demandWellFormed(all)).doesNotThrowAnyException();
        assertThatCode(() -> AskedScopes.demandWithin(Set.copyOf(SmartDiscovery.SCOPES), all))
                .doesNotThrowAnyException();
    }
}
