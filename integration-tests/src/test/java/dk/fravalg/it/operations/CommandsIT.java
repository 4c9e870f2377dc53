package dk.fravalg.it.operations;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.running.RegisterProgram.Outcome;
import org.junit.jupiter.api.Test;

/** The commands on a register that stands still, as on H2 it must. */
class CommandsIT {

    @Test
    void a_lookup_table_that_was_made_afresh_says_what_the_old_one_said() {
        try (OwnRegister own = OwnRegister.named("commands")) {
            String nancys = own.citizens().nancy().optsOut();
            own.sandbox().clockAdvances(java.time.Duration.ofDays(8));
            own.citizens().bruno().optsOut();
            own.citizens()
                    .called("einer")
                    .withdraws(own.citizens().called("einer").optsOut());
            own.register().stop();

            Outcome before = own.register().command("reconcile");
            Outcome rebuild = own.register().command("rebuild-lookup");
            Outcome after = own.register().command("reconcile");

            assertThat(before.output()).contains("3 opt-outs compared, 0 differences");
            assertThat(before.exitCode()).isZero();
            assertThat(rebuild.output()).contains("2 open opt-outs");
            assertThat(rebuild.exitCode()).isZero();
            assertThat(after).extracting(Outcome::exitCode).isEqualTo(0);
            own.register().start();
            assertThat(own.ambulanceCrew()
                            .looksUp(own.citizens().nancy())
                            .only()
                            .consent())
                    .contains("Consent/" + nancys);
            assertThat(own.ambulanceCrew().looksUp(own.citizens().bruno())).isNone();
            assertThat(own.ambulanceCrew().looksUp(own.citizens().called("einer")))
                    .isNone();
        }
    }
}
