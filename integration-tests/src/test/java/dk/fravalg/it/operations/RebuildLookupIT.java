package dk.fravalg.it.operations;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import dk.fravalg.running.RegisterProgram.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody has been at the lookup table: {@code reconcile} sees it, {@code rebuild-lookup} mends it, and the register
 * goes on meanwhile.
 *
 * <p>On PostgreSQL only, since nobody else gets at H2's data while the register runs.
 */
@Tag("postgresql")
class RebuildLookupIT extends Scene {

    private final PostgreSqlDatabase database = (PostgreSqlDatabase) register.storage();
    private final Citizen hidden = citizens.nancy();
    private final Citizen tooEarly = citizens.bruno();
    private final Citizen withdrawn = citizens.called("einer");
    private final Citizen neverOptedOut = citizens.called("lonni");
    private final Citizen underAnotherNumber = citizens.called("aage");
    private final Citizen bystander = citizens.called("schwendlund");

    @Test
    void what_is_wrong_in_it_is_found_and_mended() {
        tamper();
        assertThat(ambulanceCrew.looksUp(hidden)).isNone();
        assertThat(ambulanceCrew.looksUp(neverOptedOut)).isInForce();

        Outcome found = register.command("reconcile");

        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.output())
                .contains(
                        "5 differences",
                        "1 open opt-outs that the lookup table lacks",
                        "1 closed opt-outs that the lookup table still has",
                        "1 rows of the lookup table without any Consent",
                        "2 open opt-outs of which the lookup table says something else");

        assertThat(register.command("rebuild-lookup").exitCode()).isZero();

        Outcome after = register.command("reconcile");
        assertThat(after.output()).contains(" 0 differences");
        assertThat(after.exitCode()).isZero();
        assertThat(ambulanceCrew.looksUp(hidden)).isInForce();
        assertThat(ambulanceCrew.looksUp(underAnotherNumber)).isInForce();
        assertThat(ambulanceCrew.looksUp(tooEarly)).isNone();
        assertThat(ambulanceCrew.looksUp(withdrawn)).isNone();
        assertThat(ambulanceCrew.looksUp(neverOptedOut)).isNone();
        assertThat(ambulanceCrew.looksUp(bystander)).isNone();
        assertThat(hidden.registers()).isRefusalWith("already-registered", 409);
        assertThat(neverOptedOut.registers()).isConsent(201, "proposed");
    }

    private void tamper() {
        hidden.optsOut();
        underAnotherNumber.optsOut();
        String ended = optOutInForceOf(withdrawn);
        tooEarly.optsOut();
        database.tamper("create table kept as select * from lookup_status where consent_id = '" + ended + "'");
        withdrawn.withdraws(ended);
        database.tamper("insert into lookup_status select * from kept; drop table kept");
        database.tamper(
                "update lookup_status set effective_from = effective_from - interval '7 days', brought_into_force = true"
                        + " where cpr = '" + tooEarly.cpr() + "'");
        database.tamper("update lookup_status set cpr = '" + bystander.cpr() + "' where cpr = '"
                + underAnotherNumber.cpr() + "'");
        database.tamper("delete from lookup_status where cpr = '" + hidden.cpr() + "'");
        database.tamper("""
                insert into lookup_status (cpr, consent_id, effective_from, brought_into_force,
                                           given_name, family_name, birth_date)
                values ('%s', 'made-up', now() - interval '1 day', true, 'X', 'Y', date '1950-01-01')
                """.formatted(neverOptedOut.cpr()));
    }
}
