package dk.fravalg.server.sandbox.certificates;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** Hands out the sandbox's certificates with their private keys, to whoever asks: they are good for nothing but the sandbox. */
@RestController
@RequestMapping(CertificateListing.PATH)
class CertificatesController {

    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");
    private static final MediaType P12 = MediaType.parseMediaType("application/x-pkcs12");

    private final SandboxCertificates certificates;
    private final MutualTlsPort port;

    CertificatesController(SandboxCertificates certificates, MutualTlsPort port) {
        this.certificates = certificates;
        this.port = port;
    }

    /** All client certificates, and where they are taken. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    CertificateListing list() {
        return new CertificateListing(
                port.port().isPresent() ? port.port().getAsInt() : null,
                Pkcs12.PASSWORD,
                CertificateListing.PATH + "/ca.pem",
                CertificateListing.PATH + "/ca.crl",
                certificates.clients().stream()
                        .map(CertificateListing.Entry::of)
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList());
    }

    /** The same as a page. */
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        CertificateListing listing = list();
        String rows = listing.certificates().stream()
                .map(each ->
                        "<tr><td>%s</td><td>%s</td><td>%s</td><td><a href=\"%s\">P12</a> <a href=\"%s\">PEM</a></td></tr>"
                                .formatted(
                                        text(each.name()),
                                        text(each.kind()),
                                        text(each.subject()),
                                        text(each.p12()),
                                        text(each.pem())))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Client certificates of the sandbox</title></head>
                <body><h1>Client certificates of the sandbox</h1>
                <p>Port for mutual TLS: %s. Password of every P12 file: <code>%s</code>.
                <a href="%s">What to trust</a>, <a href="%s">what was revoked</a>.</p>
                <table><tr><th>name</th><th>kind</th><th>subject</th><th></th></tr>
                %s
                </table></body></html>
                """.formatted(
                        listing.tlsPort() == null ? "none on this node" : listing.tlsPort(),
                        text(listing.password()),
                        text(listing.ca()),
                        text(listing.crl()),
                        rows);
    }

    /** Certificate, chain and private key of a client. */
    @GetMapping("/{name}.p12")
    ResponseEntity<byte[]> p12(@PathVariable("name") String name) {
        return file(name + ".p12", P12, Pkcs12.of(client(name)));
    }

    /** The same as text: key first. */
    @GetMapping("/{name}.pem")
    ResponseEntity<String> pem(@PathVariable("name") String name) {
        Issued client = client(name);
        return file(name + ".pem", PEM, Pem.of(client.key()) + Pem.of(client.chain()));
    }

    /** The root: what a client must trust to reach the port, and what a register would trust to take these certificates. */
    @GetMapping("/ca.pem")
    ResponseEntity<String> root() {
        return file("ca.pem", PEM, Pem.of(List.of(certificates.root())));
    }

    /** The authority between the root and all others. */
    @GetMapping("/issuing-ca.pem")
    ResponseEntity<String> issuing() {
        return file("issuing-ca.pem", PEM, Pem.of(List.of(certificates.issuing())));
    }

    /** What both authorities have revoked, as of now; good for a day. */
    @GetMapping("/ca.crl")
    ResponseEntity<String> revocations() {
        return file("ca.crl", PEM, Pem.ofLists(certificates.revocationLists()));
    }

    private Issued client(String name) {
        return certificates
                .client(name)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The sandbox has no certificate of that name"));
    }

    private static <T> ResponseEntity<T> file(String name, MediaType type, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
