package dk.fravalg.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.google.common.base.Suppliers;
import dk.fravalg.server.access.AccessSettings;
import dk.fravalg.server.access.SmartDiscovery;
import dk.fravalg.server.audit.AuditTrail;
import dk.fravalg.server.audit.RefusalLog;
import dk.fravalg.server.audit.ShowAuditProof;
import dk.fravalg.server.limits.Throttle;
import dk.fravalg.server.lookup.Attestation;
import dk.fravalg.server.lookup.LookUpStatus;
import dk.fravalg.server.platform.SigningKey;
import dk.fravalg.server.registration.InvalidateOptOut;
import dk.fravalg.server.registration.RegisterOptOut;
import dk.fravalg.server.registration.WithdrawOptOut;
import dk.fravalg.server.store.ReadConsents;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Makes the door: servlet, providers and filters. */
@Configuration(proxyBeanMethods = false)
public class FhirConfiguration {

    @Bean
    ServletRegistrationBean<FhirServlet> fhirServlet(
            FhirContext fhir,
            AccessSettings settings,
            RegisterOptOut register,
            WithdrawOptOut withdraw,
            InvalidateOptOut invalidate,
            ResuscitationStatusProvider lookups,
            ReadConsents reads,
            AuditTrail trail,
            ShowAuditProof proof,
            RefusalLog refusals,
            ProfileCheck profiles,
            Throttle throttle) {
        fhir.setParserErrorHandler(new StrictParsing());
        FhirServlet servlet = new FhirServlet(
                fhir,
                settings.audience(),
                new CapabilityProvider(Capabilities.at(fhir, settings.audience())),
                List.of(
                        new ConsentProvider(register, reads, profiles, throttle),
                        new ConsentSearchProvider(reads, throttle),
                        new WithdrawProvider(withdraw, reads),
                        new InvalidateProvider(invalidate, reads, profiles),
                        lookups,
                        new AuditEventProvider(trail, new AuditEventView(settings.audience()), throttle),
                        new AuditProofProvider(proof)),
                refusals);
        ServletRegistrationBean<FhirServlet> registration = new ServletRegistrationBean<>(servlet, "/fhir/*");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    ResuscitationStatusProvider resuscitationStatusProvider(
            LookUpStatus lookup, Attestation attestation, Throttle throttle) {
        return new ResuscitationStatusProvider(lookup, attestation, throttle);
    }

    /** The last before HAPI's servlet: whatever comes here has a token, and a body that was looked at. */
    @Bean
    FilterRegistrationBean<PlainLookups> plainLookups(ResuscitationStatusProvider lookups, FhirRefusals refusals) {
        FilterRegistrationBean<PlainLookups> registration =
                new FilterRegistrationBean<>(new PlainLookups(lookups, refusals));
        registration.addUrlPatterns("/fhir/Consent/$resuscitation-status");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    ProfileCheck profileCheck(FhirContext fhir, MeterRegistry figures) {
        return new ProfileCheck(fhir, figures);
    }

    @Bean
    ProfilesInAdvance profilesInAdvance(ProfileCheck profiles) {
        return new ProfilesInAdvance(profiles);
    }

    @Bean
    ServletRegistrationBean<KeysServlet> keysServlet(@Qualifier("attestationKey") SigningKey key) {
        return new ServletRegistrationBean<>(new KeysServlet(key), "/fhir/.well-known/jwks.json");
    }

    @Bean
    ServletRegistrationBean<SmartConfigurationServlet> smartConfigurationServlet(
            SmartDiscovery discovery, FhirRefusals refusals) {
        return new ServletRegistrationBean<>(
                new SmartConfigurationServlet(discovery, refusals), "/fhir/.well-known/smart-configuration");
    }

    @Bean
    ServletRegistrationBean<OpenApiServlet> openApiServlet(FhirContext fhir, AccessSettings settings) {
        Supplier<byte[]> document = Suppliers.memoize(
                () -> OpenApi.of(Capabilities.at(fhir, settings.audience()), url -> Capabilities.operation(fhir, url)));
        return new ServletRegistrationBean<>(new OpenApiServlet(document), "/fhir/api-docs");
    }

    /** Behind the filter that looks at URLs, before the gate, which would turn away a browser that asks first. */
    @Bean
    FilterRegistrationBean<OpenCors> openCors() {
        FilterRegistrationBean<OpenCors> registration = new FilterRegistrationBean<>(new OpenCors());
        registration.addUrlPatterns(OpenCors.PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return tomcat -> tomcat.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(UnreadableRequest.class.getName()));
    }

    @Bean
    FhirRefusals fhirRefusals(FhirContext fhir, RefusalLog log) {
        return new FhirRefusals(fhir, log);
    }

    @Bean
    FilterRegistrationBean<RequestFilter> requestFilter(FhirRefusals refusals, Throttle throttle) {
        FilterRegistrationBean<RequestFilter> registration =
                new FilterRegistrationBean<>(new RequestFilter(refusals, throttle));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(FhirRefusals refusals) {
        FilterRegistrationBean<BodyFilter> registration = new FilterRegistrationBean<>(new BodyFilter(refusals));
        registration.addUrlPatterns("/fhir/*");
        // After the gate: nobody's body is read before it is known whose it is.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return registration;
    }
}
