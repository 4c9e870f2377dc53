package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519KeyTest {

    /** RFC 8037, appendix A.1. */
    private static final String OF_THE_RFC = """
            {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""";

    @Test
    void it_is_read_and_written_as_a_jwk() {
        Ed25519Key key = Ed25519Key.ofPrivateJwk(OF_THE_RFC);

        assertThat(HexFormat.of().formatHex(key.publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(Ed25519Key.ofPrivateJwk(key.privateJwk()).publicKey()).isEqualTo(key.publicKey());
    }

    /** RFC 8032, section 7.1, test 1: the empty message, by the same key. */
    @Test
    void it_signs_as_the_rfc_says() {
        assertThat(HexFormat.of().formatHex(Ed25519Key.ofPrivateJwk(OF_THE_RFC).sign(new byte[0])))
                .startsWith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac");
    }

    @Test
    void its_signature_holds_for_its_message_and_its_key_alone() {
        Ed25519Key key = Ed25519Key.generate();
        byte[] message = "fravalg".getBytes(StandardCharsets.UTF_8);
        byte[] signature = key.sign(message);

        assertThat(Ed25519Key.verifies(key.publicKey(), message, signature)).isTrue();
        assertThat(Ed25519Key.verifies(key.publicKey(), new byte[] {1}, signature))
                .isFalse();
        assertThat(Ed25519Key.verifies(Ed25519Key.generate().publicKey(), message, signature))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret-nWGxne",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","
                        + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\","
                        + "\"x\":\"21qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"
            })
    void what_is_no_such_key_is_refused_and_not_shown(String jwk) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519Key.ofPrivateJwk(jwk))
                .withMessageNotContaining("nWGxne")
                .withNoCause();
    }
}
