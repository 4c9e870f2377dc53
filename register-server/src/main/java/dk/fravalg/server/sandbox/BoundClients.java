package dk.fravalg.server.sandbox;

import dk.fravalg.server.access.ClientCertificate;
import dk.fravalg.server.access.ClientCertificates;
import dk.fravalg.server.sandbox.authorization.TokenBinding;
import dk.fravalg.server.sandbox.certificates.CertificateRegister;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Which certificate a client's token is bound to: the one that it shows, unless that is another's. */
record BoundClients(ClientCertificates shown, CertificateRegister certificates) implements TokenBinding {

    @Override
    public Optional<ClientCertificate> of(String clientId) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(clientId, request.getRequest())
                : Optional.empty();
    }

    /** @throws IllegalArgumentException when it shows another client's */
    Optional<ClientCertificate> of(String clientId, HttpServletRequest request) {
        Optional<ClientCertificate> certificate = shown.of(request);
        boolean anothers = certificate
                .flatMap(certificates::clientOf)
                .filter(owner -> !owner.equals(clientId))
                .isPresent();
        if (anothers) {
            throw new IllegalArgumentException("the certificate is another client's");
        }
        return certificate;
    }
}
