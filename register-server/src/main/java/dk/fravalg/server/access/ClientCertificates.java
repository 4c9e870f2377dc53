package dk.fravalg.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the client certificate of a request, wherever TLS ends: here, or at a proxy that is believed. */
public interface ClientCertificates {

    /**
     * The certificate of the client that sent the request; empty when it showed none.
     *
     * @throws org.springframework.security.core.AuthenticationException when a proxy that is believed says something
     *     that is no certificate
     */
    Optional<ClientCertificate> of(HttpServletRequest request);
}
