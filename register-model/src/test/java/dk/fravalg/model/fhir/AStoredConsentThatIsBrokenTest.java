package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutState;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the register always writes is missing: a fault of the store, told without anything of the citizen. */
class AStoredConsentThatIsBrokenTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void is_never_guessed_at(String lacking, Consumer<Consent> spoil) {
        OptOut optOut = RandomOptOuts.many()
                .filter(any -> any.state() == OptOutState.WITHDRAWN)
                .findFirst()
                .orElseThrow();
        Consent consent = OptOutConsent.of(optOut, "2026-11-02", "nancy");
        spoil.accept(consent);

        assertThatIllegalStateException()
                .isThrownBy(() -> OptOutConsent.read(consent))
                .withMessageContaining(lacking)
                .withMessageNotContaining(optOut.cpr().digits());
    }

    static Stream<Arguments> is_never_guessed_at() {
        return Stream.of(
                lacking("status", consent -> consent.setStatus(null)),
                lacking("status", consent -> consent.setStatus(ConsentState.DRAFT)),
                lacking("status", consent -> consent.setStatus(ConsentState.REJECTED)),
                lacking("end-reason", without(Canonical.END_REASON)),
                lacking(
                        "end reason",
                        consent ->
                                consent.getExtensionByUrl(Canonical.END_REASON).setValue(new CodeType("weary"))),
                lacking("registered-at", without(Canonical.REGISTERED_AT)),
                lacking("registration-channel", without(Canonical.REGISTRATION_CHANNEL)),
                lacking(
                        "channel",
                        consent -> consent.getExtensionByUrl(Canonical.REGISTRATION_CHANNEL)
                                .setValue(new CodeType("phone"))),
                lacking("patient", consent -> consent.setPatient(null)),
                lacking("patient", consent -> consent.getPatient().setIdentifier(null)),
                lacking("dateTime", consent -> consent.setDateTimeElement(null)),
                lacking("period", consent -> consent.getProvision().setPeriod(null)));
    }

    private static Arguments lacking(String what, Consumer<Consent> spoil) {
        return arguments(what, spoil);
    }

    private static Consumer<Consent> without(String url) {
        return consent ->
                consent.getExtension().removeIf(extension -> extension.getUrl().equals(url));
    }
}
