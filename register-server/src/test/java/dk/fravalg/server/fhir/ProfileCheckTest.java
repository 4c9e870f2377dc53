package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileCheckTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ProfileCheck PROFILES = warm();
    private static final String OPT_OUT = "resuscitation-opt-out";
    private static final Path COUNTER_EXAMPLES = Path.of("../fhir-profiles/input/counter-examples");

    private final Consent nancys = InThePackage.read(FHIR, Consent.class, "example/Consent-nancy-opts-out.json");

    private static ProfileCheck warm() {
        ProfileCheck profiles = new ProfileCheck(FHIR, new SimpleMeterRegistry());
        profiles.warmUp();
        return profiles;
    }

    @Test
    void nobody_waits_while_the_profiles_are_being_read_and_it_is_counted() {
        SimpleMeterRegistry figures = new SimpleMeterRegistry();
        nancys.getProvision().setType(ConsentProvisionType.PERMIT);

        new ProfileCheck(FHIR, figures).demand(nancys, OPT_OUT);

        assertThat(figures.get("register.validation.skipped").counter().count()).isEqualTo(1);
    }

    @Test
    void what_follows_its_profile_is_let_in() {
        PROFILES.demand(nancys, OPT_OUT);

        assertThat(nancys.getStatus()).isEqualTo(Consent.ConsentState.PROPOSED);
    }

    @Test
    void the_refusal_names_the_place_and_the_rule_and_quotes_nothing() {
        nancys.getProvision().setType(ConsentProvisionType.PERMIT);
        nancys.getPolicyFirstRep().setUri("https://nancy.example/2512489996");

        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> PROFILES.demand(nancys, OPT_OUT))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.INVALID_RESOURCE);
                    assertThat(refusal.detail().orElseThrow())
                            .startsWith("Consent.p")
                            .doesNotContain("2512489996", "permit", "nancy");
                });
    }

    static Stream<Path> counterExamples() throws IOException {
        return Files.list(COUNTER_EXAMPLES.resolve(OPT_OUT));
    }

    @ParameterizedTest
    @MethodSource("counterExamples")
    void every_counter_example_of_the_package_is_refused_for_its_own_rule(Path file) throws IOException {
        Resource spoilt = (Resource) FHIR.newJsonParser().parseResource(Files.readString(file));
        String rule = file.getFileName().toString().replace(".json", "");

        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> PROFILES.demand(spoilt, OPT_OUT))
                .satisfies(refusal -> assertThat(refusal.detail().orElseThrow()).endsWith(rule));
    }
}
