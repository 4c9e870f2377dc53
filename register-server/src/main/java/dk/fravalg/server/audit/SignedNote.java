package dk.fravalg.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with signatures under it, as lines that anybody can read and many tools can check.
 *
 * <p>Source: C2SP signed-note (https://c2sp.org/signed-note).
 *
 * @param text what is signed; ends with a line break
 */
record SignedNote(String text, List<Signature> signatures) {

    private static final Pattern SIGNATURE = Pattern.compile("— (\\S+) (\\S+)");

    /**
     * One line under the text.
     *
     * @param keyId the first four bytes tell which key of this name signed
     * @param signature 64 bytes where it is Ed25519
     */
    record Signature(String name, int keyId, byte[] signature) {

        String line() {
            byte[] both = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return "— " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        }

        static Signature ofLine(String line) {
            Matcher parts = SIGNATURE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("A signature line is: dash, key name, base64.");
            }
            ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(parts.group(2)));
            if (both.remaining() <= Integer.BYTES) {
                throw new IllegalArgumentException("A signature line holds a key id and a signature.");
            }
            int keyId = both.getInt();
            byte[] signature = new byte[both.remaining()];
            both.get(signature);
            return new Signature(parts.group(1), keyId, signature);
        }
    }

    byte[] signedBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text, an empty line, the signatures. */
    String written() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(each -> note.append(each.line()));
        return note.toString();
    }

    /**
     * The notes of a file that holds any number of them, one after the other.
     *
     * @throws IllegalArgumentException when something in it is no signed note
     */
    static List<SignedNote> allIn(String file) {
        List<SignedNote> notes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Signature> signatures = new ArrayList<>();
        boolean signing = false;
        for (String line : file.lines().toList()) {
            if (signing && !line.startsWith("— ") && !signatures.isEmpty()) {
                notes.add(new SignedNote(text.toString(), List.copyOf(signatures)));
                text.setLength(0);
                signatures.clear();
                signing = false;
            }
            if (signing) {
                signatures.add(Signature.ofLine(line));
            } else if (!line.isEmpty()) {
                text.append(line).append('\n');
            } else if (!text.isEmpty()) {
                signing = true;
            }
        }
        if (!signatures.isEmpty()) {
            notes.add(new SignedNote(text.toString(), List.copyOf(signatures)));
        } else if (!text.isEmpty()) {
            throw new IllegalArgumentException("The last note is not signed.");
        }
        return notes;
    }
}
