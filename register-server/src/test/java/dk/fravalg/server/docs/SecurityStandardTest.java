package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names each demand of OWASP's ASVS 5.0.0 that a test holds, and that test, and no other. */
class SecurityStandardTest {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"ASVS-([0-9.]+)\"\\)");

    @Test
    void each_demand_that_a_test_holds_is_named_with_the_test() {
        SortedSet<String> held = new TreeSet<>();
        for (Path test : tests()) {
            String name = test.getFileName().toString().replace(".java", "");
            TAG.matcher(textOf(test)).results().forEach(tag -> held.add(tag.group(1) + " " + name));
        }

        SortedSet<String> named = Markdown.page("docs/security.md").table("ASVS 5.0.0", "demand", "test").stream()
                .flatMap(row -> Stream.of(Markdown.plain(row.get(2)).split(", "))
                        .map(test -> Markdown.plain(row.get(0)) + " " + test))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(held).isNotEmpty();
        assertThat(named).isEqualTo(held);
    }

    private static List<Path> tests() {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/test/java")), Files.walk(Path.of("../integration-tests/src/test/java")))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
