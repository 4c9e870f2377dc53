package dk.fravalg.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.status.ResuscitationStatus.CannotTell;
import dk.fravalg.model.status.ResuscitationStatus.InForce;
import dk.fravalg.model.status.ResuscitationStatus.NoOptOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TheThreeAnswersTest {

    private static final InForce IN_FORCE = new InForce(
            Instant.EPOCH,
            new OptOutId("nancys"),
            Citizens.nancyAnn().name(),
            Citizens.nancyAnn().birthDate(),
            77);
    private static final CannotTell CANNOT_TELL = new CannotTell(CannotTellReason.IDENTIFIER_ANNULLED);

    @Test
    void each_has_its_word() {
        assertThat(IN_FORCE.code()).isEqualTo("in-force");
        assertThat(new NoOptOut().code()).isEqualTo("none");
        assertThat(CANNOT_TELL.code()).isEqualTo("cannot-tell");
        assertThat(ResuscitationStatus.class.getPermittedSubclasses()).hasSize(3);
    }

    @Test
    void none_is_ever_taken_for_another() {
        assertThat(nameOf(IN_FORCE)).isEqualTo("in force: nancys");
        assertThat(nameOf(new NoOptOut())).isEqualTo("none");
        assertThat(nameOf(CANNOT_TELL)).isEqualTo("unknown: identifier-annulled");
    }

    @Test
    void the_register_cannot_tell_for_one_of_four_reasons() {
        assertThat(Arrays.stream(CannotTellReason.values()).map(CannotTellReason::code))
                .containsExactly(
                        "invalid-identifier", "unsupported-identifier", "identifier-annulled", "register-unavailable");
    }

    @Test
    void a_report_is_not_changed_after_it_was_made() {
        List<SubjectAnswer> answers = new ArrayList<>();
        StatusReport report = new StatusReport(Instant.EPOCH, answers);
        answers.add(new SubjectAnswer(new AskedIdentifier("", ""), Optional.empty(), new NoOptOut()));

        assertThat(report.answers()).isEmpty();
    }

    @Test
    void nothing_of_whom_was_asked_about_is_shown_in_a_log() {
        SubjectAnswer answer = new SubjectAnswer(
                new AskedIdentifier("urn:oid:1.2.208.176.1.2", "2512489996"),
                Optional.of(Citizens.nancyAnn().cpr()),
                IN_FORCE);

        assertThat(new StatusReport(Instant.EPOCH, List.of(answer)).toString())
                .doesNotContain("2512489996", "Nancy", "Berggren");
    }

    private static String nameOf(ResuscitationStatus status) {
        return status.fold(
                inForce -> "in force: " + inForce.optOut().value(),
                () -> "none",
                unknown -> "unknown: " + unknown.reason().code());
    }
}
