package dk.fravalg.server;

import dk.fravalg.server.access.AccessConfiguration;
import dk.fravalg.server.docs.DocsConfiguration;
import dk.fravalg.server.fhir.FhirConfiguration;
import dk.fravalg.server.limits.LimitsConfiguration;
import dk.fravalg.server.operations.JobsConfiguration;
import dk.fravalg.server.operations.ManagementConfiguration;
import dk.fravalg.server.store.WarmUpConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The register: {@code java -jar register-server.jar} starts the sandbox, {@code --spring.profiles.active=live} the live
 * composition; a word in front, such as {@code reconcile}, runs that command instead.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@Import({
    RegisterCore.class,
    AccessConfiguration.class,
    LimitsConfiguration.class,
    FhirConfiguration.class,
    DocsConfiguration.class,
    JobsConfiguration.class,
    ManagementConfiguration.class,
    WarmUpConfiguration.class
})
public class RegisterServer {

    /** Starts the register, or runs a command and ends with its exit code. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("training-run")) {
            System.exit(TrainingRun.run());
        }
        if (args.length > 0 && !args[0].startsWith("--")) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication.run(RegisterServer.class, args);
    }
}
