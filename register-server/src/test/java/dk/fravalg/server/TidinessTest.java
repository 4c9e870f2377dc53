package dk.fravalg.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler sees: how long files are, what was left undone, whose numbers stand there. */
class TidinessTest {

    private static final Path HOUSE = Path.of("..");
    private static final List<String> MODULES = List.of(
            "fhir-profiles",
            "register-model",
            "register-server",
            "running-register",
            "benchmarks",
            "integration-tests");
    private static final Pattern LIKE_CPR = Pattern.compile("(?<![0-9])[0-9]{6}-?[0-9]{4}(?![0-9])");

    /** Our own made-up people, beside the test citizens that Denmark has published; and the shape as javadoc shows it. */
    private static final Set<String> OUR_OWN = Set.of("1010509995", "1010509996", "0303459996", "0505499995");

    @Test
    void no_file_is_longer_than_three_hundred_lines() {
        assertThat(files(TidinessTest::isJava).filter(file -> linesOf(file).size() > 300))
                .isEmpty();
    }

    @Test
    void nothing_is_left_to_do_in_the_sources() {
        Pattern undone = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

        assertThat(files(TidinessTest::isText)
                        .filter(file -> undone.matcher(textOf(file)).find()))
                .isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        Pattern off = Pattern.compile("@Dis" + "abled|Thread\\.sl" + "eep");

        assertThat(files(file -> isJava(file) && file.toString().contains("/src/test/"))
                        .filter(file -> off.matcher(textOf(file)).find()))
                .isEmpty();
    }

    @Test
    void every_number_in_the_sources_is_a_made_up_persons() {
        Set<String> known = new HashSet<>(OUR_OWN);
        linesOf(Path.of("src/main/resources/sandbox/test-citizens.csv")).stream()
                .skip(1)
                .forEach(line -> known.add(line.split(",", -1)[1]));
        List<String> others = new ArrayList<>();
        files(file -> isText(file) && !file.toString().contains("/src/test/")).forEach(file -> {
            Matcher numbers = LIKE_CPR.matcher(textOf(file));
            while (numbers.find()) {
                if (!known.contains(numbers.group().replace("-", ""))) {
                    others.add(file + ": " + numbers.group());
                }
            }
        });

        assertThat(others).isEmpty();
    }

    @Test
    void every_package_explains_itself() {
        assertThat(packages()).isNotEmpty().allSatisfy(folder -> {
            String words = textOf(folder.resolve("package-info.java"));
            assertThat(words).as(folder.toString()).contains("@NullMarked");
            String prose = words.substring(words.indexOf("/**") + 3, words.indexOf("*/"));
            assertThat(prose.lines().filter(line -> line.strip().length() > 10))
                    .as(folder.toString())
                    .hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void no_code_is_hidden_from_the_reader() {
        Pattern odd = Pattern.compile("import lombok|@Autowired|@SneakyThrows|^\t", Pattern.MULTILINE);

        assertThat(files(TidinessTest::isJava)
                        .filter(file -> !file.endsWith("TidinessTest.java"))
                        .filter(file -> odd.matcher(textOf(file)).find()))
                .isEmpty();
    }

    private static Set<Path> packages() {
        Set<Path> folders = new HashSet<>();
        files(file -> isJava(file) && file.toString().contains("/src/main/"))
                .forEach(file -> folders.add(file.getParent()));
        return folders;
    }

    private static Stream<Path> files(Predicate<Path> wanted) {
        return MODULES.stream()
                .map(HOUSE::resolve)
                .flatMap(TidinessTest::walk)
                .filter(Files::isRegularFile)
                .filter(file -> !file.toString().contains("/target/"))
                .filter(wanted);
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|sql|properties|csv|json|html|css|js|md|sh)|.*/bin/[a-z-]+");
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.exists(folder) ? Files.walk(folder) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linesOf(Path file) {
        return textOf(file).lines().toList();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
