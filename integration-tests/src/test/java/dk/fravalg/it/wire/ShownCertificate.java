package dk.fravalg.it.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.conformance.Conformance;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.running.RunningRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * Calls over the sandbox's second port, by somebody who shows a certificate there, with the files that the sandbox hands out.
 *
 * @param name of the certificate; {@code none} for somebody who has none
 */
public record ShownCertificate(RunningRegister register, String name) {

    /** What the sandbox says of its certificates. */
    public static JsonNode listing(RunningRegister register) {
        return Json.read(Call.to(register)
                .with("Accept", "application/json")
                .get("/sandbox/certificates")
                .body());
    }

    /** The certificate itself. */
    public X509Certificate certificate() {
        try {
            KeyStore store = keys();
            return (X509Certificate) store.getCertificate(store.aliases().nextElement());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that is given for the asking to a client, with this certificate shown. */
    public Answer asksForToken(String client) throws IOException {
        return get("/sandbox/token/" + client, Map.of());
    }

    /** {@code GET}. */
    public Answer get(String path, Map<String, String> headers) throws IOException {
        return send("TLSv1.3", request(path, headers).GET().build());
    }

    /** {@code GET} by one version of TLS. */
    public Answer get(String path, String tls) throws IOException {
        return send(tls, request(path, Map.of()).GET().build());
    }

    /** {@code POST} of text. */
    public Answer post(String path, Map<String, String> headers, String body) throws IOException {
        return send(
                "TLSv1.3",
                request(path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        int port = listing(register).get("tls_port").asInt();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    /** @throws IOException when there is no handshake, or none that lasts */
    private Answer send(String version, HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .sslContext(tls())
                    .sslParameters(new SSLParameters(null, new String[] {version}))
                    .build()
                    .send(request, BodyHandlers.ofString());
            Map<String, String> headers = new HashMap<>();
            response.headers()
                    .map()
                    .forEach((header, values) ->
                            headers.put(header.toLowerCase(Locale.ROOT), values.get(values.size() - 1)));
            Answer answer = new Answer(response.statusCode(), headers, response.body());
            Conformance.judge(request.uri().getRawPath(), answer);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SSLContext tls() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "ca",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(file("ca.pem"))));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
            keys.init(name.equals("none") ? null : keys(), password().toCharArray());
            tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keys() {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(file(name + ".p12")), password().toCharArray());
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String password() {
        return listing(register).get("password").asText();
    }

    /** Byte by byte, as curl would store it. */
    private byte[] file(String file) {
        HttpRequest request = HttpRequest.newBuilder(register.base().resolve("/sandbox/certificates/" + file))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
