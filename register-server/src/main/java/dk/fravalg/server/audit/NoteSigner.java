package dk.fravalg.server.audit;

import dk.fravalg.server.platform.Ed25519Key;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs notes under a name. */
record NoteSigner(String name, Ed25519Key key) {

    SignedNote sign(String text) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(
                text, List.of(new SignedNote.Signature(name, verifier().keyId(), signature)));
    }

    /** What anybody needs to check what this signs. */
    NoteVerifier verifier() {
        return new NoteVerifier(name, key.publicKey());
    }
}
