package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fravalg.server.platform.Ed25519Key;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of Go's package golang.org/x/mod/sumdb/note, which is where the form comes from. */
    private static final String PETERS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final NoteSigner signer = new NoteSigner("fravalg.example/audit", Ed25519Key.generate());

    @Test
    void what_others_have_signed_is_verified() {
        NoteVerifier peter = NoteVerifier.ofVkey(PETERS_KEY);
        SignedNote note = SignedNote.allIn(PETERS_NOTE).get(0);

        assertThat(peter.verifies(note)).isTrue();
        assertThat(note.written()).isEqualTo(PETERS_NOTE);
        assertThat(peter.vkey()).isEqualTo(PETERS_KEY);
    }

    @Test
    void what_the_register_has_signed_is_verified_with_its_verifier_key() {
        SignedNote note = signer.sign("fravalg.example/audit\n1\n");
        SignedNote read = SignedNote.allIn(note.written()).get(0);

        assertThat(NoteVerifier.ofVkey(signer.verifier().vkey()).verifies(read)).isTrue();
    }

    @Test
    void a_changed_text_and_another_key_are_not() {
        SignedNote note = signer.sign("fravalg.example/audit\n1\n");
        NoteVerifier other = new NoteSigner("fravalg.example/audit", Ed25519Key.generate()).verifier();
        NoteVerifier otherName =
                new NoteVerifier("fravalg.example/other", signer.verifier().publicKey());

        assertThat(signer.verifier().verifies(new SignedNote("fravalg.example/audit\n2\n", note.signatures())))
                .isFalse();
        assertThat(other.verifies(note)).isFalse();
        assertThat(otherName.verifies(note)).isFalse();
    }

    @Test
    void many_stand_in_one_file() {
        String one = signer.sign("one\n").written();
        String other = signer.sign("other\nlines\n").written();

        assertThat(SignedNote.allIn(one + other))
                .extracting(SignedNote::text)
                .containsExactly("one\n", "other\nlines\n");
        assertThat(SignedNote.allIn(one + "\n\n" + other + "\n")).hasSize(2);
        assertThat(SignedNote.allIn("")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no signature\n",
                "no signature\n\n",
                "text\n\n— name\n",
                "text\n\n— name !!!\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAAA\n"
            })
    void what_is_no_signed_note_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.allIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a3+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_no_verifier_key_is_refused(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteVerifier.ofVkey(vkey));
    }
}
