package dk.fravalg.server.sandbox.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** A certificate, its chain and its key in one file (RFC 7292), as Java writes it: AES-256, and HMAC with SHA-256. */
final class Pkcs12 {

    /** Of every file; no secret: what the file holds is made up, and given to whoever asks. */
    static final String PASSWORD = "sandbox";

    private Pkcs12() {}

    static byte[] of(Issued issued) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    issued.name(),
                    issued.key(),
                    PASSWORD.toCharArray(),
                    issued.chain().toArray(X509Certificate[]::new));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, PASSWORD.toCharArray());
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A key store cannot be written", e);
        }
    }
}
