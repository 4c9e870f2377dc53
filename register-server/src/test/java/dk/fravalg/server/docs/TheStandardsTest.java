package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.fhir.Canonical;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.junit.jupiter.api.Test;

/** {@code docs/standards} speaks of elements, addresses and tests that are there, and its sums are sums. */
class TheStandardsTest {

    private static final Path PACKAGE = Markdown.TOP.resolve("fhir-profiles/input");
    private static final Pattern OURS =
            Pattern.compile(Pattern.quote(Canonical.BASE) + "/([A-Za-z]+)/([a-z]+(?:-[a-z]+)*)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Pattern CITED = Pattern.compile("\\bU\\d+\\b");
    private static final Pattern ELEMENT = Pattern.compile("[A-Z][A-Za-z]+(?:\\.[a-z][A-Za-z]*)+");

    @Test
    void every_element_of_dk_core_md_is_one_of_fhir() {
        List<String> elements = firstCells("docs/standards/dk-core.md").stream()
                .filter(cell -> ELEMENT.matcher(cell).matches())
                .toList();

        assertThat(elements)
                .hasSizeGreaterThan(40)
                .filteredOn(element -> !isOfFhir(element))
                .isEmpty();
    }

    @Test
    void an_element_that_fhir_does_not_have_would_be_found() {
        assertThat(List.of("Consent.wish", "Patient.address.moon", "Consent.provision.period.middle"))
                .noneMatch(TheStandardsTest::isOfFhir);
    }

    @Test
    void every_address_of_ours_is_one_of_the_package() {
        List<String> missing = pages().flatMap(page -> OURS.matcher(page.text()).results())
                .filter(found ->
                        !Set.of(Canonical.CLIENT, Canonical.SIGN_IN_SUBJECT).contains(found.group()))
                .filter(found -> !Files.exists(PACKAGE.resolve(found.group(1) + "-" + found.group(2) + ".json")))
                .map(found -> found.group())
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everything_in_the_package_is_named() {
        List<Markdown> pages = pages().toList();
        List<String> resources = Markdown.files(PACKAGE, 1)
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(name.indexOf('-') + 1, name.lastIndexOf('.')))
                .distinct()
                .toList();

        assertThat(resources)
                .contains("resuscitation-opt-out", "ended-at", "proof")
                .filteredOn(id -> pages.stream().noneMatch(page -> page.speaksOf(id)))
                .isEmpty();
    }

    @Test
    void every_test_that_holds_something_exists() {
        Set<String> tests = Stream.of("register-model", "register-server", "fhir-profiles", "integration-tests")
                .flatMap(module -> Markdown.files(Markdown.TOP.resolve(module + "/src/test/java"), 20))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(pages().flatMap(page -> TEST.matcher(page.text()).results()).map(found -> found.group(1)))
                .hasSizeGreaterThan(40)
                .isSubsetOf(tests);
    }

    @Test
    void the_readings_are_numbered_without_gaps_and_only_those_are_cited() {
        List<String> numbers = firstCells("docs/standards/readings.md").stream()
                .filter(cell -> cell.matches("U\\d+"))
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(number -> "U" + number)
                        .toList());
        assertThat(pages().flatMap(page -> CITED.matcher(page.text()).results()).map(found -> found.group()))
                .isSubsetOf(numbers);
    }

    @Test
    void the_scores_add_up() {
        Markdown camss = Markdown.page("docs/standards/camss.md");

        List<List<Integer>> added = Stream.of(camss.text().split("\n## "))
                .map(section -> new Markdown(camss.file(), section))
                .filter(section -> section.text().contains("| criterion | score |"))
                .map(section -> section.table("criterion", "score").stream()
                        .map(row -> row.get(1))
                        .filter(score -> !score.equals("n/a"))
                        .map(Integer::valueOf)
                        .toList())
                .map(scores -> List.of(
                        scores.size(),
                        scores.stream().mapToInt(Integer::intValue).sum(),
                        100 * scores.size()))
                .toList();

        assertThat(camss.table("principle", "criteria", "points", "of"))
                .extracting(
                        row -> row.subList(1, 4).stream().map(Integer::valueOf).toList())
                .containsExactlyElementsOf(added);
    }

    @Test
    void the_modelling_rules_are_all_there_and_counted_rightly() {
        Markdown rules = Markdown.page("docs/standards/modelling-rules.md");
        List<List<String>> rows =
                rows(rules).filter(row -> row.get(0).matches("\\d\\d .*")).toList();

        assertThat(rows)
                .extracting(row -> row.get(0).substring(0, 2))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 28)
                        .mapToObj(number -> "%02d".formatted(number))
                        .toList());
        assertThat(rules.table("", "rules", "how many")).allSatisfy(row -> {
            List<String> such = rows.stream()
                    .filter(rule -> rule.get(1).replace("*", "").startsWith(row.get(0)))
                    .map(rule -> rule.get(0).substring(0, 2))
                    .toList();
            assertThat(row.get(1)).isEqualTo(String.join(", ", such));
            assertThat(row.get(2)).isEqualTo(String.valueOf(such.size()));
        });
    }

    private static Stream<Markdown> pages() {
        return Markdown.files(Markdown.TOP.resolve("docs/standards"), 1).map(Markdown::read);
    }

    private static List<String> firstCells(String page) {
        return rows(Markdown.page(page)).map(row -> Markdown.plain(row.get(0))).toList();
    }

    private static Stream<List<String>> rows(Markdown page) {
        return page.text()
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    /** Goes down the path in a resource of that kind, as HAPI has it; a choice may be named by one of its types. */
    private static boolean isOfFhir(String path) {
        String[] steps = path.split("\\.");
        Base place = ResourceFactory.createResource(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i];
            boolean there = place.children().stream()
                    .map(child -> child.getName().replace("[x]", ""))
                    .anyMatch(name -> step.equals(name) || (step.startsWith(name) && isChoice(step, name)));
            if (!there) {
                return false;
            }
            if (i < steps.length - 1) {
                place = place.addChild(step);
            }
        }
        return true;
    }

    private static boolean isChoice(String step, String name) {
        return Set.of("Boolean", "DateTime", "Reference").contains(step.substring(name.length()));
    }
}
