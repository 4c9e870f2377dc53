package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A token that the issuer did sign, but that is too old, for somebody else, or says too little.
 *
 * <p>The sandbox gives none of these out: the test takes the sandbox's key from its database, which only PostgreSQL lets
 * it do beside the running register.
 */
@Tag("postgresql")
@Tag("ASVS-9.2.1")
@Tag("ASVS-9.2.3")
@Tag("ASVS-10.3.1")
class ForgedWithTheRightKeyIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    void unchanged_it_is_accepted() {
        assertThat(forged(ambulanceCrew, claims -> claims).looksUp(nancy)).isNone();
    }

    @Test
    @Tag("REQ-ACCESS-1")
    void an_expired_one_is_refused() {
        refused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
    }

    @Test
    void one_that_never_expires_is_refused() {
        refused(claims -> claims.expirationTime(null));
    }

    @Test
    void one_that_is_not_valid_yet_is_refused() {
        refused(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))));
    }

    @Test
    void one_that_is_meant_for_somebody_else_is_refused() {
        refused(claims -> claims.audience("https://example.org/fhir"));
        refused(claims -> claims.audience(List.of()));
    }

    @Test
    @Tag("REQ-ACCESS-1")
    void one_of_another_issuer_is_refused() {
        refused(claims -> claims.issuer("https://example.org"));
        refused(claims -> claims.issuer(null));
    }

    @Test
    void one_without_a_role_or_with_one_that_nobody_has_is_refused() {
        refused(claims -> claims.claim("role", null));
        refused(claims -> claims.claim("role", "king"));
        refused(claims -> claims.claim("role", "register"));
        refused(claims -> claims.claim("role", List.of("system")));
    }

    @Test
    void the_clock_of_the_sandbox_does_not_make_it_older() {
        sandbox.clockAdvances(SEVEN_DAYS);

        assertThat(forged(ambulanceCrew, claims -> claims).looksUp(nancy)).isNone();
    }

    @Test
    @Tag("REQ-ACCESS-2")
    void without_the_scope_nothing_is_permitted() {
        for (String scope :
                List.of("", "openid", "system/Consent.r", "user/Consent.rs", "system/*.*", "system/Consent.*")) {
            assertThat(forged(ambulanceCrew, claims -> claims.claim("scope", scope))
                            .asks(LookupForm.about(nancy)))
                    .isRefusalWith("not-permitted", 403);
        }
    }

    @Test
    @Tag("REQ-ACCESS-3")
    void a_citizen_must_be_signed_in_firmly_enough() {
        for (String level : List.of("Low", "", "substantial")) {
            assertThat(forged(nancy, claims -> claims.claim("loa", level)).searches())
                    .isRefusalWith("not-authenticated", 401);
        }
    }

    @Test
    @Tag("REQ-REGISTER-3")
    @Tag("REQ-WITHDRAW-5")
    void nobody_registers_or_withdraws_on_behalf_of_a_citizen() {
        String consent = nancy.optsOut();
        for (UnaryOperator<JWTClaimsSet.Builder> onBehalf : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                claims -> claims.claim("act", Map.of("sub", "somebody")),
                claims -> claims.claim("on_behalf_of", "somebody"))) {
            Caller representative = forged(nancy, onBehalf);

            assertThat(representative.withdraws(consent)).isRefusalWith("on-behalf-of-not-allowed", 403);
            assertThat(representative.registers(OptOutForm.of(nancy))).isRefusalWith("on-behalf-of-not-allowed", 403);
        }
        assertThat(nancy.reads(consent)).isConsent(200, "proposed");
    }

    private void refused(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(forged(ambulanceCrew, change).asks(LookupForm.about(nancy))).isRefusalWith("not-authenticated", 401);
    }

    /** Somebody with this caller's token, changed, and signed anew. */
    private Caller forged(Caller original, UnaryOperator<JWTClaimsSet.Builder> change) {
        return somebodyWithToken(new Forged(register).token(original, change));
    }
}
