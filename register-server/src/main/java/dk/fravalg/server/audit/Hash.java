package dk.fravalg.server.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 digest (FIPS 180-4): 32 bytes. */
final class Hash {

    static final int BYTES = 32;

    /** What the first record of a chain follows: 32 zero bytes. */
    static final Hash OF_NOTHING = new Hash(new byte[BYTES]);

    private final byte[] digest;

    private Hash(byte[] digest) {
        this.digest = digest;
    }

    /** The digest of these bytes. */
    static Hash of(byte[] message) {
        return new Hash(sha256().digest(message));
    }

    /**
     * A digest as it stands in the database.
     *
     * @throws IllegalArgumentException when it is not 32 bytes long
     */
    static Hash stored(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 digest is 32 bytes long.");
        }
        return new Hash(digest.clone());
    }

    /**
     * A digest as it stands in a checkpoint.
     *
     * @throws IllegalArgumentException when it is no base64 of 32 bytes
     */
    static Hash ofBase64(String base64) {
        return stored(Base64.getDecoder().decode(base64));
    }

    /** In base64 with padding, 44 characters (RFC 4648 § 4). */
    String base64() {
        return Base64.getEncoder().encodeToString(digest);
    }

    byte[] bytes() {
        return digest.clone();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(digest, hash.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return base64();
    }
}
