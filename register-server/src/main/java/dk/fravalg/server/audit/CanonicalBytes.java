package dk.fravalg.server.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after the other so that no two different rows of values give the same bytes: each text goes with its
 * length in front, and one that is absent differs from one that is empty. Described for others in docs/audit-log.md.
 */
final class CanonicalBytes {

    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    /** Four bytes of length, most significant first, and the text in UTF-8; of an absent one, the length -1 alone. */
    CanonicalBytes text(@Nullable String text) {
        if (text == null) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).array());
            return this;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
        return this;
    }

    /** Eight bytes, most significant first. */
    CanonicalBytes number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** As they are; only for what has one length always. */
    CanonicalBytes raw(byte[] fixed) {
        bytes.writeBytes(fixed);
        return this;
    }

    Hash hash() {
        return Hash.of(bytes.toByteArray());
    }
}
