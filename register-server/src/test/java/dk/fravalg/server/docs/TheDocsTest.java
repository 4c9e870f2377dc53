package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.actor.Role;
import dk.fravalg.model.eligibility.EligibilityRules;
import dk.fravalg.model.optout.Change;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.optout.WaitingPeriod;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.server.access.Permission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TheDocsTest {

    private static final String NONE = "—";

    /** A date that exists, and nobody's number in the sandbox: for showing what is answered to it. */
    private static final String NOBODYS_NUMBER = "0101509999";

    @Test
    void the_glossary_has_every_public_type() {
        Markdown glossary = Markdown.page("docs/glossary.md");

        assertThat(Sources.publicTypes())
                .hasSizeGreaterThan(90)
                .filteredOn(type -> !glossary.speaksOf(type))
                .isEmpty();
    }

    @Test
    void the_table_of_errors_is_the_catalogue_of_problems() {
        assertThat(Markdown.page("docs/api/errors.md").table("code", "HTTP status", "meaning", "what to do"))
                .extracting(row -> List.of(Markdown.plain(row.get(0)), row.get(1), row.get(2), row.get(3)))
                .containsExactlyElementsOf(Arrays.stream(Problem.values())
                        .map(problem -> List.of(
                                problem.code(),
                                String.valueOf(problem.kind().httpStatus()),
                                problem.publicText(),
                                problem.whatToDo()))
                        .toList());
    }

    @Test
    void the_table_of_permissions_is_that_of_the_code() {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.REGISTER && role != Role.UNIDENTIFIED)
                .toList();
        String[] header = Stream.concat(Stream.of("permission"), roles.stream().map(Role::code))
                .toArray(String[]::new);

        assertThat(Markdown.page("docs/security.md").table(header))
                .extracting(row -> row.stream().map(Markdown::plain).toList())
                .containsExactlyElementsOf(Arrays.stream(Permission.values())
                        .map(permission -> Stream.concat(
                                        Stream.of(permission.name()),
                                        roles.stream()
                                                .map(role -> permission
                                                        .scopeFor(role)
                                                        .orElse(NONE)))
                                .toList())
                        .toList());
        assertThat(Permission.values()).allSatisfy(permission -> {
            assertThat(permission.scopeFor(Role.REGISTER)).isEmpty();
            assertThat(permission.scopeFor(Role.UNIDENTIFIED)).isEmpty();
        });
    }

    @Test
    void the_configuration_has_every_property() {
        Markdown configuration = Markdown.page("docs/operations/configuration.md");

        assertThat(Sources.ownProperties())
                .contains("register.attestation-key", "register.access.issuers[0].jwks-uri")
                .allMatch(property -> configuration.text().contains("| `" + property + "` |"));
        assertThat(Sources.propertiesSet())
                .contains("server.port")
                .allMatch(property -> configuration.text().contains("| `" + property + "` |"));
    }

    @Test
    void the_commands_and_the_differences_are_explained() {
        Markdown commands = Markdown.page("docs/operations/commands.md");

        assertThat(Sources.commands())
                .contains("reconcile")
                .allMatch(command -> commands.text().contains("## `" + command + "`\n"));
        assertThat(commands.table("difference"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(Sources.differences());
        assertThat(Sources.logCodes())
                .hasSizeGreaterThan(5)
                .allMatch(code -> commands.text().contains("| `" + code + "` |"));
    }

    @Test
    void every_dependency_and_plugin_is_explained() {
        Markdown dependencies = Markdown.page("docs/dependencies.md");

        assertThat(Sources.artifactsNamedInPoms())
                .hasSizeGreaterThan(40)
                .filteredOn(artifact -> !dependencies.speaksOf(artifact))
                .isEmpty();
    }

    @Test
    void the_rules_are_read_aloud_in_their_order_and_with_their_codes() {
        assertThat(Markdown.page("docs/rules/eligibility.md").table("rule"))
                .extracting(row -> List.of(row.get(0), Markdown.plain(row.get(1))))
                .containsExactlyElementsOf(EligibilityRules.ALL.stream()
                        .map(rule ->
                                List.of(rule.sentence(), rule.reason().problem().code()))
                        .toList());
    }

    @Test
    void the_waiting_periods_are_reckoned_rightly() {
        assertThat(Markdown.page("docs/rules/waiting-period.md").table("registered", "takes effect", "hours"))
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> {
                    Instant registered = OffsetDateTime.parse(row.get(0)).toInstant();
                    Instant effective = WaitingPeriod.effectiveFrom(registered);
                    assertThat(effective)
                            .isEqualTo(OffsetDateTime.parse(row.get(1)).toInstant());
                    assertThat(Duration.between(registered, effective))
                            .isEqualTo(Duration.ofHours(Long.parseLong(row.get(2))));
                });
    }

    @Test
    void the_table_of_states_and_changes_is_what_an_opt_out_answers() {
        assertThat(Markdown.page("docs/rules/opt-out-states.md")
                        .table("state", "time is up", "withdraw", "invalidate", "death", "new number"))
                .extracting(row -> row.stream().map(Markdown::plain).toList())
                .containsExactlyElementsOf(Arrays.stream(OptOutState.values())
                        .map(TheDocsTest::answersOf)
                        .toList());
    }

    private static List<String> answersOf(OptOutState state) {
        Instant registered = Instant.parse("2026-11-02T13:05:00Z");
        Instant effective = WaitingPeriod.effectiveFrom(registered);
        OptOut optOut = new OptOut(
                new OptOutId("nancy"),
                new CprNumber("2512489996"),
                LocalDate.of(2026, 11, 2),
                registered,
                effective,
                Channel.DIGITAL,
                state,
                state.isOpen() ? Optional.empty() : Optional.of(effective));
        return List.of(
                state.name(),
                word(optOut.bringIntoForce(effective)),
                word(optOut.withdraw(effective)),
                word(optOut.invalidate(InvalidationReason.WRONG_PERSON, effective)),
                word(optOut.endByDeath(effective)),
                optOut.follow(new CprNumber("2512489988"), effective) instanceof Change.Changed changed
                                && changed.optOut().state() == state
                        ? "followed"
                        : "?");
    }

    private static String word(Change change) {
        return change.fold((changed, event) -> changed.state().name(), unchanged -> "unchanged", Problem::code);
    }

    @Test
    void every_decision_has_its_number_its_status_and_the_five_headings() {
        List<Markdown> decisions = Markdown.files(Markdown.TOP.resolve("docs/decisions"), 1)
                .map(Markdown::read)
                .toList();

        assertThat(decisions).hasSizeGreaterThan(10);
        for (int i = 0; i < decisions.size(); i++) {
            Markdown decision = decisions.get(i);
            assertThat(decision.headings())
                    .as(decision.toString())
                    .containsExactly("Context", "Options", "Decision", "Consequences", "Held by");
            assertThat(decision.text())
                    .as(decision.toString())
                    .startsWith("# " + (i + 1) + ". ")
                    .containsPattern("\nStatus: (?:proposed|accepted|superseded by \\d+), \\d{4}-\\d\\d-\\d\\d ")
                    .contains("(chosen)", "(rejected");
            assertThat(decision.text().lines().count())
                    .as("one page: " + decision)
                    .isLessThan(60);
        }
    }

    @Test
    void every_page_stands_in_the_map() {
        List<Path> linked = Markdown.page("docs/README.md").links().stream()
                .map(Markdown.Link::file)
                .toList();

        assertThat(Markdown.all())
                .filteredOn(page -> !page.toString().startsWith("docs/performance"))
                .filteredOn(page ->
                        page.toString().startsWith("docs/") && !page.file().endsWith("README.md"))
                .extracting(Markdown::file)
                .isSubsetOf(linked);
    }

    @Test
    void every_link_leads_to_a_file_and_to_a_heading_in_it() {
        assertThat(Markdown.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(page -> assertThat(page.links())
                        .as(page.toString())
                        .filteredOn(link -> !link.leadsSomewhere())
                        .isEmpty());
    }

    @Test
    void no_page_holds_the_number_of_somebody_who_is_not_made_up() {
        Pattern likeCpr = Pattern.compile("(?<![\\w-])[0-3]\\d[01]\\d{3}-?\\d{4}(?![\\w-])");

        assertThat(Markdown.all())
                .allSatisfy(page -> assertThat(
                                likeCpr.matcher(page.text()).results().map(found -> found.group()))
                        .as(page.toString())
                        .allMatch(number -> number.equals(NOBODYS_NUMBER)
                                || Sources.testNumbers().contains(number)));
    }
}
