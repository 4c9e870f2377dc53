package dk.fravalg.server.access;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Fetches an issuer's key set: within two seconds, not larger than 512 KiB, and from nowhere else than was configured. */
final class KeySetFetch extends DefaultResourceRetriever {

    private static final int MILLIS = 2_000;
    private static final int MOST_BYTES = 524_288;

    KeySetFetch() {
        super(MILLIS, MILLIS, MOST_BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        HttpURLConnection connection = super.openHTTPConnection(url);
        // Whoever could answer with a redirect could say where the keys are.
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
