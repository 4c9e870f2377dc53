package dk.fravalg.it.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.PersonalData;
import dk.fravalg.running.RegisterLogs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After all the other tests: no number, no name and no token is in any log, and no failure that nobody expected. */
@Order(Integer.MAX_VALUE)
@Tag("ASVS-16.2.5")
class NothingPersonalIsLoggedIT extends Scene {

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{10}");
    private static final Pattern UNFORESEEN = Pattern.compile("\\bINTERNAL\\b|OutOfMemory");
    private static final Pattern TRACE =
            Pattern.compile("^\\s+at [a-z]+\\.|Exception: |^Caused by|Servlet\\.service\\(\\)");

    @Test
    void there_are_logs_to_look_at() {
        assertThat(RegisterLogs.files()).isNotEmpty();
        assertThat(RegisterLogs.files())
                .anySatisfy(file -> assertThat(RegisterLogs.linesOf(file))
                        .anyMatch(line -> line.contains("Started RegisterServer")));
    }

    @Test
    @Tag("REQ-PRIVACY-2")
    void no_cpr_number_is_in_them() {
        assertThat(linesWith(line -> PersonalData.cprShapedIn(line).isPresent()))
                .isEmpty();
        for (Citizen citizen : citizens.all()) {
            assertThat(linesWith(line -> line.contains(citizen.cpr()))).isEmpty();
        }
    }

    @Test
    @Tag("REQ-PRIVACY-2")
    void no_name_is_in_them() {
        Pattern names = Pattern.compile(citizens.all().stream()
                .flatMap(citizen -> Stream.of(citizen.name().split(" ")))
                .filter(name -> !name.equals("Test"))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}.])(?:", ")(?!\\p{L})")));

        assertThat(linesWith(line -> names.matcher(line).find())).isEmpty();
    }

    @Test
    @Tag("REQ-PRIVACY-2")
    void no_token_is_in_them() {
        assertThat(linesWith(line -> TOKEN.matcher(line).find())).isEmpty();
    }

    @Test
    void no_failure_is_in_them_that_nobody_foresaw() {
        assertThat(linesWith(line -> UNFORESEEN.matcher(line).find())).isEmpty();
    }

    @Test
    void no_stack_trace_is_in_that_of_the_register_which_nobody_killed() {
        assertThat(linesWith(line -> TRACE.matcher(line).find()))
                .filteredOn(line -> line.startsWith("the-register.log"))
                .isEmpty();
    }

    /** Each with the file it is in. */
    private static List<String> linesWith(Predicate<String> what) {
        return RegisterLogs.files().stream()
                .flatMap(file ->
                        RegisterLogs.linesOf(file).stream().filter(what).map(line -> nameOf(file) + ": " + line))
                .toList();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
