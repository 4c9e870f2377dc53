package dk.fravalg.server.access;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.limits.Throttle;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

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

    /**
     * Puts the gate before every servlet, behind nothing but the filters that look at URLs and at what is open to all.
     *
     * <p>Not as {@code @EnableWebSecurity} would: that asks Spring MVC on each request which controller is meant, for rules
     * that go by controllers. There is none here, and it would be a sixth of what a lookup costs.
     */
    @Bean
    FilterRegistrationBean<FilterChainProxy> gate(List<SecurityFilterChain> chains, RequestRejectedHandler rejected) {
        FilterChainProxy gate = new FilterChainProxy(chains);
        gate.setRequestRejectedHandler(rejected);
        gate.setFirewall(firewall());
        FilterRegistrationBean<FilterChainProxy> registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(GATE_ORDER);
        return registration;
    }

    /** What Spring's has, but that it would match each header against a pattern with every request. */
    private static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> name.chars().allMatch(AccessConfiguration::isText));
        // A tab may stand between the parts of a value: RFC 9110 § 5.6.3.
        firewall.setAllowedHeaderValues(value -> value.chars().allMatch(each -> each == '\t' || isText(each)));
        return firewall;
    }

    private static boolean isText(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character);
    }

    /** So that Spring Boot does not put up the one that {@code @EnableWebSecurity} makes, beside the gate. */
    @Bean
    FilterRegistrationBean<Filter> noOtherGate(
            @Qualifier(AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME) Filter other) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(other);
        registration.setEnabled(false);
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
                issuers.all(),
                settings.audience(),
                new VerifiedTokens(Ticker.systemTicker()),
                new CertificateBinding(settings.certificateBoundSystems()));
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
