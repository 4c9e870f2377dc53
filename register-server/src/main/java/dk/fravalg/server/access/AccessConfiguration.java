package dk.fravalg.server.access;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.limits.Throttle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The gate before every door: a checked token, or one of the few paths that {@link OpenToAll} names. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {

    private static final int GATE_ORDER = -100;

    /** A path that no client writes by accident, such as one with {@code //} or {@code ;} in it, leads nowhere. */
    @Bean
    RequestRejectedHandler trickyPaths(Refusals refusals) {
        return (request, response, rejected) ->
                refusals.write(request, response, new RegisterProblem(Problem.NOT_FOUND));
    }

    /** Puts the gate before every servlet, behind nothing but the filter that looks at URLs. */
    @Bean
    DelegatingFilterProxyRegistrationBean gate() {
        DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(
                AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME);
        registration.setOrder(GATE_ORDER);
        return registration;
    }

    @Bean
    ClientCertificates clientCertificates(AccessSettings settings) {
        return new CertificateOfRequest(settings.clientCertificateFrom());
    }

    @Bean
    RevocationLists revocationLists(AccessSettings settings) {
        return new RevocationLists(settings.clientCertificateRevocationLists());
    }

    @Bean
    SecurityFilterChain fhirGate(
            HttpSecurity http,
            TrustedIssuers issuers,
            AccessSettings settings,
            ClientCertificates certificates,
            Throttle throttle,
            Refusals refusals)
            throws Exception {
        TokenCheck tokens = new TokenCheck(
                issuers.all(), settings.audience(), new CertificateBinding(settings.certificateBoundSystems()));
        Unauthenticated unauthenticated = new Unauthenticated(refusals, throttle);
        return http.securityMatcher(request -> true)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OpenToAll::includes)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                                request -> token -> tokens.authenticate(token, certificates.of(request)))
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((request, response, denied) ->
                                refusals.write(request, response, new RegisterProblem(Problem.NOT_PERMITTED))))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(unauthenticated))
                .addFilterBefore(new OnlyBearerTokens(unauthenticated), SecurityContextHolderFilter.class)
                .addFilterAfter(new CallerOfRequest(refusals), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new RequestRate(throttle, refusals), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
