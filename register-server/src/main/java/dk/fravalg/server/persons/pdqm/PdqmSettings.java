package dk.fravalg.server.persons.pdqm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the person registry is, and how long it may take.
 *
 * @param url the FHIR base URL of the patient demographics server, for example {@code https://pdqm.example/fhir}
 * @param connectTimeout for the connection; default 2 seconds
 * @param readTimeout for each read; default 5 seconds
 */
@ConfigurationProperties("register.persons.pdqm")
public record PdqmSettings(
        @DefaultValue("") String url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {}
