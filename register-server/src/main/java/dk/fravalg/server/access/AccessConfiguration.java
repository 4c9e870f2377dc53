package dk.fravalg.server.access;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The gate before the FHIR door: a checked token, or one of the few paths that are open to all. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain fhirGate(HttpSecurity http, TrustedIssuers issuers, AccessSettings settings, Refusals refusals)
            throws Exception {
        TokenCheck tokens = new TokenCheck(issuers.all(), settings.audience());
        return http.securityMatcher("/fhir/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/fhir/metadata", "/fhir/.well-known/**")
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
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
