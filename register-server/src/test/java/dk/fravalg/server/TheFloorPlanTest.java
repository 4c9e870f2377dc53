package dk.fravalg.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dk.fravalg.server.House.room;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room has a door to which. All may use the model and the platform; anything else is a wall. */
class TheFloorPlanTest {

    private static final Map<String, Set<String>> DOORS = new TreeMap<>(Map.ofEntries(
            Map.entry("fhir", Set.of("registration", "lookup", "notification", "audit", "access", "limits", "store")),
            Map.entry("cdshooks", Set.of("lookup", "access", "limits")),
            Map.entry("bedside", Set.of("lookup", "access", "limits")),
            Map.entry("portal", Set.of("registration", "audit", "letters", "access")),
            Map.entry("desk", Set.of("registration", "letters", "access", "limits")),
            Map.entry(
                    "operations",
                    Set.of("registration", "lookup", "persons", "notification", "letters", "audit", "access")),
            Map.entry("registration", Set.of("persons", "audit")),
            Map.entry("lookup", Set.of("registration", "persons", "audit")),
            Map.entry("store", Set.of("registration", "lookup", "persons", "audit")),
            Map.entry("notification", Set.of("registration", "store", "persons", "audit")),
            Map.entry("letters", Set.of("registration", "store", "persons", "audit")),
            Map.entry("docs", Set.of("pages")),
            Map.entry("pages", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("persons", Set.of()),
            Map.entry("access", Set.of("limits")),
            Map.entry("limits", Set.of()),
            Map.entry("platform", Set.of())));

    static Stream<String> rooms() {
        return DOORS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void each_room_has_the_doors_that_the_plan_shows(String room) {
        String[] reachable = Stream.concat(Stream.of(room, "platform"), DOORS.get(room).stream())
                .map(House::room)
                .toArray(String[]::new);

        classes()
                .that(resideInAPackage(room(room)))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(House.PACKAGE + "..").or(resideInAnyPackage(reachable)))
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void every_room_is_on_the_plan() {
        assertThat(House.CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(House.PACKAGE + "."))
                        .map(name -> name.substring(House.PACKAGE.length() + 1).replaceAll("\\..*", ""))
                        .filter(name -> !name.equals("sandbox"))
                        .collect(Collectors.toSet()))
                .isSubsetOf(DOORS.keySet());
    }

    @Test
    void the_interface_description_knows_no_citizen_and_no_database() {
        noClasses()
                .that()
                .resideInAPackage(room("docs"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dk.fravalg.model..",
                        "org.springframework.jdbc..",
                        "org.springframework.transaction..",
                        "javax.sql..")
                .because("it is open to all, and must be there when the database is not")
                .check(House.CLASSES);
    }

    @Test
    void nobody_uses_the_sandbox_but_the_list_of_compositions() {
        noClasses()
                .that(resideOutsideOfPackage(room("sandbox")))
                .and()
                .doNotHaveSimpleName("RegisterCore")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("sandbox"))
                .because("the live register must not know that there is a sandbox; the core imports it by one name")
                .check(House.CLASSES);
        classes()
                .that()
                .haveSimpleName("RegisterCore")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(room("sandbox")).or(simpleName("SandboxComposition")))
                .check(House.CLASSES);
    }

    @Test
    void nobody_but_the_front_of_the_house_knows_how_it_is_put_together() {
        noClasses()
                .that(resideInAnyPackage(rooms().map(House::room).toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(House.PACKAGE)
                .check(House.CLASSES);
    }

    @Test
    void no_two_rooms_lead_round_in_a_circle() {
        SlicesRuleDefinition.slices()
                .matching(House.PACKAGE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(House.CLASSES);
    }
}
