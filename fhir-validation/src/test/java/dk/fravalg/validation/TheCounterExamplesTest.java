package dk.fravalg.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must never be said is refused, and for the reason that was meant: a counter-example that failed for another one
 * would show nothing of the rule after which it is named.
 */
class TheCounterExamplesTest {

    static List<Path> all() {
        return Inputs.counterExamples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void fail_by_the_rule_after_which_they_are_named_and_by_no_other(Path file) {
        String profile = Inputs.profileOf(file);
        String rule = profile + "#" + file.getFileName().toString().replace(".json", "");

        List<Fault> faults = Engine.faultsIn(file, profile);

        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.rule()).as(fault.words()).isEqualTo(rule));
    }
}
