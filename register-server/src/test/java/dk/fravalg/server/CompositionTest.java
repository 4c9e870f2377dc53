package dk.fravalg.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.Composition.WrongComposition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class CompositionTest {

    @Test
    void nothing_said_is_the_sandbox_and_live_must_be_said_in_so_many_words() {
        assertThat(Composition.of(profiles())).isEqualTo(Composition.SANDBOX);
        assertThat(Composition.of(profiles("sandbox"))).isEqualTo(Composition.SANDBOX);
        assertThat(Composition.of(profiles("live"))).isEqualTo(Composition.LIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Live", "prod", "live ", "default"})
    void whoever_says_something_else_does_not_mean_the_sandbox(String profile) {
        assertThatExceptionOfType(WrongComposition.class).isThrownBy(() -> Composition.of(profiles(profile)));
        assertThatExceptionOfType(WrongComposition.class).isThrownBy(() -> Composition.of(profiles("live", profile)));
    }

    private static MockEnvironment profiles(String... names) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(names);
        return environment;
    }

    @Nested
    class On_H2 extends CompositionContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends CompositionContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
