package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.access.Permission;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the package says is offered to a role is what the role has the permission for, and what the pages say. */
class CapabilitiesTest {

    /** What a permission opens, in the words of a capability statement. */
    private static final Map<Permission, List<String>> OPENS = Map.of(
            Permission.LOOK_UP, List.of("Consent $resuscitation-status"),
            Permission.REGISTER, List.of("Consent create"),
            Permission.WITHDRAW, List.of("Consent $withdraw"),
            Permission.INVALIDATE, List.of("Consent $invalidate"),
            Permission.READ, List.of("Consent read", "Consent vread", "Consent history-instance"),
            Permission.SEARCH, List.of("Consent search-type"),
            Permission.READ_AUDIT, List.of("AuditEvent read"),
            Permission.SEARCH_AUDIT, List.of("AuditEvent search-type"),
            Permission.PROVE_AUDIT, List.of("AuditEvent $proof"));

    @ParameterizedTest
    @CsvSource({
        "citizen,             CITIZEN",
        "clerk,               CLERK",
        "health-professional, HEALTH_PROFESSIONAL",
        "care-system,         SYSTEM",
        "auditor,             AUDITOR"
    })
    void are_those_that_the_role_has_the_permission_for(String statement, Role role) {
        Set<String> permitted = Arrays.stream(Permission.values())
                .filter(permission -> permission.scopeFor(role).isPresent())
                .flatMap(permission -> OPENS.get(permission).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> offered =
                resources(statement).flatMap(CapabilitiesTest::offers).collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "citizen,             CITIZEN",
        "clerk,               CLERK",
        "health-professional, HEALTH_PROFESSIONAL",
        "care-system,         SYSTEM",
        "auditor,             AUDITOR"
    })
    void name_every_scope_that_the_role_needs(String statement, Role role) {
        String text = Markdown.read(file(statement)).text();

        assertThat(Arrays.stream(Permission.values()).flatMap(permission -> permission.scopeFor(role).stream()))
                .isNotEmpty()
                .allMatch(scope -> text.contains("`" + scope + "`"));
    }

    @Test
    void speak_of_every_permission_that_there_is() {
        assertThat(OPENS.keySet()).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void have_the_search_parameters_of_the_pages() {
        assertThat(parameters("care-system", "Consent")).isEqualTo(documented("docs/api/search.md"));
        assertThat(parameters("auditor", "AuditEvent")).isEqualTo(documented("docs/api/audit-events.md"));
    }

    private static Set<String> parameters(String statement, String type) {
        return resources(statement)
                .filter(resource -> resource.getType().equals(type))
                .flatMap(resource -> resource.getSearchParam().stream())
                .map(CapabilityStatementRestResourceSearchParamComponent::getName)
                .collect(Collectors.toSet());
    }

    /** But for other spellings of the same, what stands in links of the register's, and the form of the answer. */
    private static Set<String> documented(String page) {
        Set<String> apart = Set.of("_offset", "_page", "_same", "_format", "_pretty");
        return Markdown.page(page).table("parameter", "value").stream()
                .map(row -> Markdown.plain(row.get(0)).split(", ")[0])
                .filter(name -> !apart.contains(name))
                .collect(Collectors.toSet());
    }

    private static Stream<String> offers(CapabilityStatementRestResourceComponent resource) {
        return Stream.concat(
                resource.getInteraction().stream()
                        .map(interaction ->
                                resource.getType() + " " + interaction.getCode().toCode()),
                resource.getOperation().stream().map(operation -> resource.getType() + " $" + operation.getName()));
    }

    private static Stream<CapabilityStatementRestResourceComponent> resources(String statement) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        CapabilityStatement.class,
                        Markdown.read(file(statement)).text())
                .getRestFirstRep()
                .getResource()
                .stream();
    }

    private static Path file(String statement) {
        return Markdown.TOP.resolve("fhir-profiles/input/CapabilityStatement-" + statement + ".json");
    }
}
