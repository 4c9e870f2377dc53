package dk.fravalg.server.audit;

import dk.fravalg.server.platform.Ed25519Key;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Checks notes that were signed under a name with an Ed25519 key.
 *
 * @param publicKey 32 bytes
 */
record NoteVerifier(String name, byte[] publicKey) {

    /** The signature type of Ed25519 in signed notes. */
    private static final byte ED25519 = 1;

    /**
     * A verifier key in its written form, {@code name+hash+key}, where the key is base64 of a byte 1 and the public key.
     *
     * @throws IllegalArgumentException when it is not, or its hash is another key's
     */
    static NoteVerifier ofVkey(String vkey) {
        int beforeKey = vkey.indexOf('+', vkey.indexOf('+') + 1);
        if (beforeKey < 0) {
            throw new IllegalArgumentException("A verifier key is name+hash+key.");
        }
        byte[] typed = Base64.getDecoder().decode(vkey.substring(beforeKey + 1));
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("A verifier key holds an Ed25519 key.");
        }
        byte[] publicKey = new byte[32];
        System.arraycopy(typed, 1, publicKey, 0, 32);
        NoteVerifier verifier = new NoteVerifier(vkey.substring(0, vkey.indexOf('+')), publicKey);
        if (!verifier.vkey().equals(vkey)) {
            throw new IllegalArgumentException("The hash in the verifier key is another key's.");
        }
        return verifier;
    }

    String vkey() {
        String key = Base64.getEncoder().encodeToString(typed());
        return name + "+" + HexFormat.of().toHexDigits(keyId()) + "+" + key;
    }

    /** The first four bytes of SHA-256 over the name, a line break, and the key with its type. */
    int keyId() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all =
                ByteBuffer.allocate(named.length + 33).put(named).put(typed()).array();
        return ByteBuffer.wrap(Hash.of(all).bytes()).getInt();
    }

    private byte[] typed() {
        return ByteBuffer.allocate(33).put(ED25519).put(publicKey).array();
    }

    /** Whether one of the signatures under it is of this key, and right. */
    boolean verifies(SignedNote note) {
        return note.signatures().stream()
                .anyMatch(each -> each.name().equals(name)
                        && each.keyId() == keyId()
                        && each.signature().length == 64
                        && Ed25519Key.verifies(publicKey, note.signedBytes(), each.signature()));
    }
}
