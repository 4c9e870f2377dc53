package dk.fravalg.server.sandbox.certificates;

import java.util.OptionalInt;
import org.apache.catalina.Service;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The sandbox's second port: the same register over TLS 1.2 and 1.3, where a client may show a certificate.
 *
 * <p>It is opened when the first one is, and is no reason to fail: several nodes on one machine want the same port, and one
 * of them has it.
 */
class MutualTlsPort implements ApplicationListener<ServletWebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(MutualTlsPort.class);

    private final MutualTlsSettings settings;
    private final TomcatServletWebServerFactory factory;
    private final SandboxTls tls;
    private volatile int port = -1;

    MutualTlsPort(MutualTlsSettings settings, TomcatServletWebServerFactory factory, SandboxTls tls) {
        this.settings = settings;
        this.factory = factory;
        this.tls = tls;
    }

    /** The port in use; empty where none could be had, or none was wanted. */
    OptionalInt port() {
        return port < 0 ? OptionalInt.empty() : OptionalInt.of(port);
    }

    @Override
    public void onApplicationEvent(ServletWebServerInitializedEvent event) {
        boolean isOfTheOperators = event.getApplicationContext().getServerNamespace() != null;
        if (!isOfTheOperators && event.getWebServer() instanceof TomcatWebServer tomcat) {
            settings.portBeside(tomcat.getPort())
                    .ifPresent(wanted -> open(wanted, tomcat.getTomcat().getService()));
        }
    }

    private void open(int wanted, Service service) {
        Connector connector = connector(wanted);
        try {
            service.addConnector(connector);
            port = connector.getLocalPort();
            LOG.info("MUTUAL-TLS-OPEN Clients with certificates are taken port={}", port);
        } catch (IllegalArgumentException e) {
            service.removeConnector(connector);
            LOG.warn("MUTUAL-TLS-CLOSED The port cannot be had; this node goes on without it port={}", wanted);
        }
    }

    private Connector connector(int wanted) {
        Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        connector.setThrowOnFailure(true);
        connector.setPort(wanted);
        connector.setScheme("https");
        connector.setSecure(true);
        AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
        protocol.setAddress(factory.getAddress());
        // As the first port is set up, with all its bounds.
        factory.getTomcatConnectorCustomizers().forEach(each -> each.customize(connector));
        protocol.setSSLEnabled(true);
        connector.addSslHostConfig(host());
        return connector;
    }

    private SSLHostConfig host() {
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        host.setCertificateVerification("optional");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setSslContext(tls);
        host.addCertificate(certificate);
        return host;
    }
}
