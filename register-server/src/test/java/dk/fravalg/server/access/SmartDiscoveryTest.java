package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmartDiscoveryTest {

    @Test
    void without_a_token_endpoint_there_is_nothing_to_tell() {
        assertThat(new SmartDiscovery(new SmartSettings("", "", "", "", ""), false).document())
                .isEmpty();
    }

    @Test
    void a_register_for_systems_only_promises_nobody_to_sign_in() {
        Map<String, Object> told = new SmartDiscovery(
                        new SmartSettings("", "https://login.example/token", "", "", ""), false)
                .document()
                .orElseThrow();

        assertThat(told)
                .containsEntry("token_endpoint", "https://login.example/token")
                .containsEntry("grant_types_supported", List.of("client_credentials"))
                .containsEntry("token_endpoint_auth_methods_supported", List.of("private_key_jwt"))
                .containsEntry("capabilities", List.of("client-confidential-asymmetric", "permission-v2"))
                .doesNotContainKeys(
                        "authorization_endpoint",
                        "code_challenge_methods_supported",
                        "introspection_endpoint",
                        "revocation_endpoint",
                        "jwks_uri",
                        "issuer");
    }

    @Test
    void where_people_sign_in_it_is_by_pkce() {
        Map<String, Object> told = new SmartDiscovery(
                        new SmartSettings("https://login.example/authorize", "https://login.example/token", "", "", ""),
                        false)
                .document()
                .orElseThrow();

        assertThat(told)
                .containsEntry("authorization_endpoint", "https://login.example/authorize")
                .containsEntry("code_challenge_methods_supported", List.of("S256"))
                .containsEntry("response_types_supported", List.of("code"));
        assertThat(String.valueOf(told.get("capabilities")))
                .contains("launch-standalone", "permission-user")
                .doesNotContain("client-public");
    }

    @Test
    void what_is_told_of_is_what_a_permission_needs() {
        Scopes all = Scopes.of(String.join(" ", SmartDiscovery.SCOPES));

        for (Permission permission : Permission.values()) {
            for (var role : dk.fravalg.model.actor.Role.values()) {
                permission
                        .scopeFor(role)
                        .ifPresent(scope ->
                                assertThat(all.include(scope)).as(scope).isTrue());
            }
        }
    }
}
