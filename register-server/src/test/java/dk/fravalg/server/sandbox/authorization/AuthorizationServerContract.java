package dk.fravalg.server.sandbox.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.audit.Action;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the authorization server writes down before it answers, and what it keeps. */
abstract class AuthorizationServerContract extends RegisterSuite {

    private static final String CLIENT = "eoj-hilleroed";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    AuthorizationServerContract(Database database) {
        super(database);
    }

    @AfterEach
    void whoeverSignedInIsForgotten() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_token_that_is_given_out_is_written_down() throws Exception {
        assertThat(asks(assertion(UUID.randomUUID().toString()), "system/Consent.rs")
                        .getStatus())
                .isEqualTo(200);

        assertThat(AuditRows.of(register, "issue-token")).containsExactly("system issue-token done");
    }

    @Test
    void a_refusal_is_written_down() throws Exception {
        asks("no.such.assertion", "system/Consent.rs");
        asks(assertion(UUID.randomUUID().toString()), "system/Consent.cruds");

        assertThat(AuditRows.of(register, "issue-token"))
                .containsExactly("unidentified issue-token invalid_client", "unidentified issue-token invalid_scope");
    }

    @Test
    void somebody_who_signs_in_is_written_down_with_number() throws Exception {
        MockHttpServletResponse answer = signsIn("nancyann");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(AuditRows.of(register, "sign-in")).containsExactly("citizen sign-in 2512489996 done");
    }

    @Test
    void nothing_is_given_out_that_cannot_be_written_down() throws Exception {
        register.audit()
                .breaksFor(record -> record.action() == Action.ISSUE_TOKEN || record.action() == Action.SIGN_IN);

        MockHttpServletResponse token = asks(assertion(UUID.randomUUID().toString()), "system/Consent.rs");
        MockHttpServletResponse refusal = asks("no.such.assertion", "system/Consent.rs");
        MockHttpServletResponse code = signsIn("nancyann");

        for (MockHttpServletResponse answer : new MockHttpServletResponse[] {token, refusal, code}) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentAsString())
                    .contains("temporarily_unavailable")
                    .doesNotContain("access_token", "code=");
            assertThat(answer.getHeader("Location")).isNull();
        }
    }

    @Test
    void neither_codes_nor_tokens_are_kept_as_they_are() throws Exception {
        String token = asks(assertion(UUID.randomUUID().toString()), "system/Consent.rs")
                .getContentAsString()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        String code =
                String.valueOf(signsIn("nancyann").getHeader("Location")).replaceAll(".*[?&]code=([^&]+).*", "$1");

        assertThat(part(JdbcClient.class)
                        .sql("select * from sandbox_authorization")
                        .query()
                        .listOfRows()
                        .toString())
                .contains(Sha256.hex(token), Sha256.hex(code))
                .doesNotContain(token, code, "2512489996");
    }

    @Test
    void what_was_used_is_forgotten_when_it_is_of_no_use_any_more() throws Exception {
        String old = UUID.randomUUID().toString();
        asks(assertion(old), "system/Consent.rs");
        assertThat(kept(old)).isEqualTo(1);
        register.time().passes(Duration.ofSeconds(90));
        asks(assertion(UUID.randomUUID().toString()), "system/Consent.rs");
        assertThat(kept(old)).isEqualTo(1);

        register.time().passes(Duration.ofMinutes(20));
        asks(assertion(UUID.randomUUID().toString()), "system/Consent.rs");

        assertThat(kept(old)).isZero();
    }

    @Test
    void the_keys_of_a_client_are_made_once() {
        assertThat(part(ClientKeyStore.class).of(CLIENT).toString(false))
                .isEqualTo(new ClientKeyStore(part(JdbcClient.class)).of(CLIENT).toString(false));
    }

    private int kept(String jti) {
        return part(JdbcClient.class)
                .sql("select count(*) from sandbox_assertion where jti_hash = :hash")
                .param("hash", Sha256.hex(jti))
                .query(Integer.class)
                .single();
    }

    private String assertion(String jti) throws Exception {
        ECKey key = (ECKey) part(ClientKeyStore.class).of(CLIENT).getKeys().get(0);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(CLIENT)
                        .subject(CLIENT)
                        .audience(part(ServerUrls.class).token())
                        .expirationTime(Date.from(register.time().instant().plusSeconds(60)))
                        .jwtID(jti)
                        .build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private MockHttpServletResponse asks(String assertion, String scope) throws Exception {
        return sends(
                ServerUrls.TOKEN,
                "",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        scope,
                        "client_assertion_type",
                        ClientAuthentication.ASSERTION_TYPE,
                        "client_assertion",
                        assertion));
    }

    private MockHttpServletResponse signsIn(String citizen) throws Exception {
        String query = form(Map.of(
                "response_type", "code",
                "client_id", "sundhed-dk",
                "redirect_uri", "http://localhost:8999/cb",
                "scope", "patient/Consent.crs",
                "aud", part(ServerUrls.class).fhirBase(),
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        return sends(ServerUrls.AUTHORIZE, query, Map.of("who", citizen, "loa", "High", "acting_for", ""));
    }

    private MockHttpServletResponse sends(String path, String query, Map<String, String> form) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent(form(form).getBytes(StandardCharsets.UTF_8));
        if (!query.isEmpty()) {
            request.setQueryString(query);
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                request.addParameter(parts[0], java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        part(AuthorizationServer.class).filter().doFilter(request, response, new MockFilterChain());
        SecurityContextHolder.clearContext();
        return response;
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
