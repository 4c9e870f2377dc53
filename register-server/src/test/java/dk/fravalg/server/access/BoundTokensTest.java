package dk.fravalg.server.access;

import static dk.fravalg.server.access.Tokens.KEY;
import static dk.fravalg.server.access.Tokens.clerks;
import static dk.fravalg.server.access.Tokens.signed;
import static dk.fravalg.server.access.Tokens.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.model.actor.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A bound token is of use to nobody but whoever it is bound to. RFC 8705. */
@Tag("ASVS-10.3.5")
class BoundTokensTest {

    private static final ClientCertificate OURS =
            Names.certificate(Names.organisation("99000001").build());
    /** The same organisation's, with another key. */
    private static final ClientCertificate ANOTHER_OF_OURS =
            Names.certificate(Names.organisation("99000001").build());

    private static final ClientCertificate ANOTHERS =
            Names.certificate(Names.organisation("99000002").build());
    private static final ClientCertificate OF_NO_ORGANISATION = Names.certificate(new X500Name("CN=somebody"));
    private static final ClientCertificate AMBIGUOUS = Names.certificate(Names.organisation("99000001")
            .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTRDK-99000002")
            .build());

    private final TokenCheck lenient = check(false, TrustedIssuer.EVERY_ROLE);
    private final TokenCheck strict = check(true, TrustedIssuer.EVERY_ROLE);

    @Test
    void a_bound_token_goes_with_its_certificate() {
        String token = token(systems().claim("cnf", OURS.confirmation()));

        assertThat(isTaken(lenient, token, OURS)).isTrue();
        assertThat(isTaken(strict, token, OURS)).isTrue();
        // Its signature is known by now, and that alone lets nobody in.
        refuses(strict, token, null);
        refuses(strict, token, ANOTHER_OF_OURS);
        refuses(lenient, token, ANOTHERS);
    }

    @Test
    void a_bound_token_goes_with_no_other_and_not_without() {
        for (TokenCheck check : List.of(lenient, strict)) {
            String token = token(systems().claim("cnf", OURS.confirmation()));

            refuses(check, token, null);
            refuses(check, token, ANOTHER_OF_OURS);
            refuses(check, token, ANOTHERS);
            refuses(check, token, OF_NO_ORGANISATION);
            refuses(check, token, AMBIGUOUS);
        }
    }

    static Stream<Object> otherBindings() {
        String thumbprint = OURS.thumbprint();
        return Stream.of(
                Map.of(),
                Map.of("x5t#S256", ""),
                Map.of("x5t#S256", thumbprint + "="),
                Map.of("x5t#S256", thumbprint.toLowerCase(java.util.Locale.ROOT)),
                Map.of("x5t#S256", List.of(thumbprint)),
                Map.of("x5t#S256", 1),
                Map.of("x5t", thumbprint),
                Map.of("jkt", thumbprint),
                Map.of("x5t#S256", thumbprint, "jkt", thumbprint),
                Map.of("jwk", Map.of("kty", "EC")),
                thumbprint,
                List.of(Map.of("x5t#S256", thumbprint)),
                true);
    }

    @ParameterizedTest
    @MethodSource("otherBindings")
    void a_token_that_is_bound_in_another_way_is_no_bearer_token(Object confirmation) {
        refuses(lenient, token(systems().claim("cnf", confirmation)), OURS);
        refuses(lenient, token(systems().claim("cnf", confirmation)), null);
    }

    @Test
    void a_binding_of_nothing_is_a_binding() {
        // The library leaves a claim out that is null, so it is put in by hand.
        String payload = systems().build().toString();
        assertThat(payload).endsWith("}");
        String withNull = payload.substring(0, payload.length() - 1) + ",\"cnf\":null}";

        refuses(strict, signedText(withNull), OURS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "HEALTH_PROFESSIONAL", "AUDITOR", "OPERATOR", "CITIZEN"})
    void only_of_systems_is_it_demanded(Role role) {
        JWTClaimsSet.Builder claims = role == Role.CITIZEN ? Tokens.citizens() : clerks();

        assertThat(isTaken(strict, token(claims.claim("role", role.code())), null))
                .isTrue();
    }

    @Test
    void of_a_system_it_is_demanded_where_the_setting_says_so() {
        assertThat(isTaken(lenient, token(systems()), null)).isTrue();
        assertThat(isTaken(lenient, token(systems()), OURS)).isTrue();
        refuses(strict, token(systems()), null);
        refuses(strict, token(systems()), OURS);
    }

    @Test
    void token_and_certificate_are_of_one_organisation() {
        assertThat(isTaken(lenient, token(systems().claim("cvr", "99000001")), OURS))
                .isTrue();
        assertThat(isTaken(lenient, token(systems().claim("cvr", "99000001")), null))
                .isTrue();
        assertThat(isTaken(lenient, token(systems().claim("cvr", "99000001")), OF_NO_ORGANISATION))
                .isTrue();
        assertThat(isTaken(lenient, token(systems()), ANOTHERS)).isTrue();
        refuses(lenient, token(systems().claim("cvr", "99000001")), ANOTHERS);
        refuses(lenient, token(clerks().claim("cvr", "99000001")), ANOTHERS);
        refuses(lenient, token(systems().claim("cvr", "99000001").claim("cnf", ANOTHERS.confirmation())), ANOTHERS);
    }

    @Test
    void a_certificate_that_could_be_of_two_organisations_lets_nobody_in() {
        refuses(lenient, token(systems()), AMBIGUOUS);
        refuses(lenient, token(systems().claim("cnf", AMBIGUOUS.confirmation())), AMBIGUOUS);
    }

    @Test
    void an_issuer_speaks_for_the_roles_it_was_given() {
        TokenCheck citizensOnly = check(false, Set.of(Role.CITIZEN));

        assertThat(isTaken(citizensOnly, token(Tokens.citizens()), null)).isTrue();
        refuses(citizensOnly, token(systems()), null);
        refuses(citizensOnly, token(clerks()), null);
    }

    private static TokenCheck check(boolean mustBeBound, Set<Role> roles) {
        TrustedIssuer issuer = TrustedIssuer.withKeys(Tokens.ISSUER, new JWKSet(KEY.toPublicJWK()));
        return Tokens.checking(
                new TrustedIssuer(issuer.issuer(), issuer.keys(), roles, Revocations.NONE),
                new CertificateBinding(mustBeBound));
    }

    private static JWTClaimsSet.Builder systems() {
        return clerks().claim("role", "system").claim("scope", "system/Consent.rs");
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return signed(claims, header -> {}, signer(KEY));
    }

    private static String signedText(String payload) {
        try {
            com.nimbusds.jose.JWSObject token = new com.nimbusds.jose.JWSObject(
                    new com.nimbusds.jose.JWSHeader.Builder(com.nimbusds.jose.JWSAlgorithm.ES256)
                            .keyID(KEY.getKeyID())
                            .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                            .build(),
                    new com.nimbusds.jose.Payload(payload));
            token.sign(signer(KEY));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTaken(TokenCheck check, String token, ClientCertificate certificate) {
        return check.authenticate(new BearerTokenAuthenticationToken(token), Optional.ofNullable(certificate))
                .isAuthenticated();
    }

    private static void refuses(TokenCheck check, String token, ClientCertificate certificate) {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> isTaken(check, token, certificate));
    }
}
