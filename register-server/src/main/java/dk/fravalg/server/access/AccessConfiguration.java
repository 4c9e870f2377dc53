package dk.fravalg.server.access;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
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
    SecurityFilterChain fhirGate(HttpSecurity http, TrustedIssuers issuers, AccessSettings settings, Refusals refusals)
            throws Exception {
        TokenCheck tokens = new TokenCheck(issuers.all(), settings.audience());
        return http.securityMatcher(request -> true)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OpenToAll::includes)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            refusals.write(request, response, new RegisterProblem(Problem.NOT_AUTHENTICATED));
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                refusals.write(request, response, new RegisterProblem(Problem.NOT_PERMITTED))))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    refusals.write(request, response, new RegisterProblem(Problem.NOT_AUTHENTICATED));
                }))
                .addFilterBefore(new OnlyBearerTokens(refusals), SecurityContextHolderFilter.class)
                .addFilterAfter(new CallerOfRequest(refusals), BearerTokenAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
