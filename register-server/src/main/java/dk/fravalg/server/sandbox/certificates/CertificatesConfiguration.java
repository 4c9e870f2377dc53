package dk.fravalg.server.sandbox.certificates;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the sandbox's certificates, their page and their port. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MutualTlsSettings.class)
public class CertificatesConfiguration {

    @Bean
    SandboxCertificates sandboxCertificates(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Qualifier("realTime") InstantSource realTime,
            CertificateOwners owners) {
        return new SandboxCertificates(new CertificateStore(jdbc), transaction, realTime, owners);
    }

    @Bean
    MutualTlsPort mutualTlsPort(
            MutualTlsSettings settings,
            TomcatServletWebServerFactory factory,
            SandboxCertificates certificates,
            @Qualifier("realTime") InstantSource realTime) {
        return new MutualTlsPort(
                settings,
                factory,
                new SandboxTls(new ServerKey(certificates), new ClientTrust(certificates, realTime)));
    }

    @Bean
    CertificatesController certificatesController(SandboxCertificates certificates, MutualTlsPort port) {
        return new CertificatesController(certificates, port);
    }
}
