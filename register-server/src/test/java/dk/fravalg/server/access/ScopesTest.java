package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

    @ParameterizedTest
    @CsvSource({
        "user/Consent.u, user/Consent.u",
        "user/Consent.cruds, user/Consent.u",
        "user/Consent.cruds, user/Consent.c",
        "openid user/Consent.rs profile, user/Consent.s",
        "system/Consent.rs system/Subscription.cruds, system/Subscription.d",
        "system/Operation.x, system/Operation.x"
    })
    void a_scope_grants_each_of_its_letters(String granted, String needed) {
        assertThat(Scopes.of(granted).include(needed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', user/Consent.r",
        "user/Consent.rs, user/Consent.c",
        "user/Consent.rs, system/Consent.r",
        "user/Consent.rs, patient/Consent.r",
        "user/Patient.rs, user/Consent.r",
        "user/ConsentX.rs, user/Consent.r",
        "user/*.cruds, user/Consent.r",
        "*/*.*, user/Consent.r",
        "user/Consent.*, user/Consent.r",
        "user/Consent.sr, user/Consent.r",
        "user/Consent.rrr, user/Consent.r",
        "user/Consent.read, user/Consent.r",
        "user/Consent., user/Consent.r",
        "user/Consent.rs?category=dnr, user/Consent.r",
        "user/Consent.RS, user/Consent.r",
        "USER/Consent.rs, user/Consent.r",
        "xuser/Consent.rs, user/Consent.r",
        "launch/user/Consent.rs, user/Consent.r",
        "'user/Consent\trs', user/Consent.r",
        "system/Operation.cruds, system/Operation.x",
        "system/Operation.x, system/Operation.r"
    })
    void a_scope_of_another_form_or_for_something_else_grants_nothing(String granted, String needed) {
        assertThat(Scopes.of(granted).include(needed)).isFalse();
    }
}
