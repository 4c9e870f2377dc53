package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.FHIR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Seeded;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutState;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

class AnOptOutAsConsentTest {

    @Test
    void every_opt_out_is_the_same_after_it_was_written_and_read() {
        Random random = Seeded.random();
        RandomOptOuts.many().forEach(optOut -> {
            Consent written = OptOutConsent.of(optOut, RandomOptOuts.decided(optOut, random), "nancy");

            assertThat(OptOutConsent.read(asARead(written))).isEqualTo(optOut);
        });
    }

    @Test
    void a_changed_one_says_what_one_that_is_written_anew_says() {
        Random random = Seeded.random();
        RandomOptOuts.many().forEach(before -> {
            OptOut after = random.nextBoolean()
                    ? closed(before, random)
                    : before.follow(RandomOptOuts.one(random).cpr(), before.effectiveFrom())
                            .fold((changed, event) -> changed, same -> same, problem -> before);
            Consent updated =
                    OptOutConsent.update(asARead(OptOutConsent.of(before, "2025-01-01", "nancy")), after, "nancys-new");

            assertThat(json(updated)).isEqualTo(json(OptOutConsent.of(after, "2025-01-01", "nancys-new")));
        });
    }

    @Test
    void the_status_tells_the_state() {
        RandomOptOuts.many()
                .forEach(optOut -> assertThat(consentOf(optOut).getStatus())
                        .isEqualTo(
                                switch (optOut.state()) {
                                    case WAITING -> ConsentState.PROPOSED;
                                    case IN_FORCE -> ConsentState.ACTIVE;
                                    case WITHDRAWN, ENDED -> ConsentState.INACTIVE;
                                    case INVALID -> ConsentState.ENTEREDINERROR;
                                }));
    }

    @Test
    void resuscitation_is_denied_from_the_moment_it_takes_effect_and_nothing_else_is_said() {
        RandomOptOuts.many().map(AnOptOutAsConsentTest::consentOf).forEach(consent -> {
            assertThat(consent.getProvision().getType()).isEqualTo(ConsentProvisionType.DENY);
            assertThat(consent.getProvision().getCode())
                    .singleElement()
                    .satisfies(code -> assertThat(code.getCoding())
                            .singleElement()
                            .satisfies(coding -> {
                                assertThat(coding.getSystem()).isEqualTo("http://snomed.info/sct");
                                assertThat(coding.getCode()).isEqualTo("89666000");
                            }));
            assertThat(consent.getProvision().getProvision()).isEmpty();
        });
        RandomOptOuts.many()
                .forEach(optOut ->
                        assertThat(period(optOut).getStart().toInstant()).isEqualTo(optOut.effectiveFrom()));
    }

    @Test
    void the_period_has_an_end_only_where_it_had_begun_and_the_wish_did_end() {
        RandomOptOuts.many().forEach(optOut -> {
            Optional<Instant> ending = optOut.endedAt()
                    .filter(end -> optOut.state() != OptOutState.INVALID)
                    .filter(end -> !end.isBefore(optOut.effectiveFrom()));

            assertThat(Optional.ofNullable(period(optOut).getEnd()).map(end -> end.toInstant()))
                    .isEqualTo(ending);
        });
    }

    @Test
    void the_citizen_is_the_only_one_who_performs_it_by_reference_and_number() {
        RandomOptOuts.many().forEach(optOut -> {
            Consent consent = consentOf(optOut);

            assertThat(consent.getPerformer()).hasSize(1);
            assertThat(consent.getPerformerFirstRep().equalsDeep(consent.getPatient()))
                    .isTrue();
            assertThat(consent.getPatient().getReference()).isEqualTo("Patient/nancy");
            assertThat(consent.getPatient().getIdentifier().getSystem()).isEqualTo("urn:oid:1.2.208.176.1.2");
            assertThat(consent.getPatient().getIdentifier().getValue())
                    .isEqualTo(optOut.cpr().digits());
        });
    }

    private static OptOut closed(OptOut before, Random random) {
        Instant now = before.registeredAt().plusMillis(random.nextInt(1_000_000_000));
        return (random.nextBoolean() ? before.withdraw(now) : before.endByDeath(now))
                .fold((changed, event) -> changed, same -> same, problem -> before);
    }

    private static Consent consentOf(OptOut optOut) {
        return OptOutConsent.of(optOut, optOut.decidedOn().toString(), "nancy");
    }

    private static Period period(OptOut optOut) {
        return consentOf(optOut).getProvision().getPeriod();
    }

    private static Consent asARead(Consent consent) {
        return FHIR.newJsonParser().parseResource(Consent.class, json(consent));
    }

    private static String json(Consent consent) {
        return FHIR.newJsonParser().encodeResourceToString(consent);
    }
}
