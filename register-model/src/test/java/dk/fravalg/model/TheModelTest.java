package dk.fravalg.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TheModelTest {

    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.fravalg.model");

    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");

    private static final ArchRule TIME_COMES_AS_AN_ARGUMENT = noClasses()
            .should(accessTargetWhere(aClock()))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callConstructor(Date.class);

    @Test
    void the_model_knows_no_framework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.servlet..",
                        "ca.uhn.fhir.rest.server..",
                        "java.net.http..",
                        "org.slf4j..")
                .check(MODEL);
    }

    @Test
    void only_the_fhir_package_knows_fhir() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dk.fravalg.model.fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..", "dk.fravalg.model.fhir..")
                .check(MODEL);
    }

    @Test
    void time_comes_as_an_argument() {
        TIME_COMES_AS_AN_ARGUMENT.check(MODEL);
    }

    @Test
    void a_clock_that_hides_in_a_method_reference_would_be_noticed() {
        JavaClasses forgetful = new ClassFileImporter().importClasses(ForgetsTheArgument.class);

        assertThat(TIME_COMES_AS_AN_ARGUMENT.evaluate(forgetful).hasViolation()).isTrue();
    }

    @Test
    void no_banned_suffixes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Dto|Entity|Data|Info|Handler)")
                .check(MODEL);
    }

    @Test
    void each_package_knows_only_those_that_its_description_names() {
        mayKnow("problem");
        mayKnow("person");
        mayKnow("actor", "person");
        mayKnow("eligibility", "person", "problem");
        mayKnow("optout", "person", "problem", "event");
        mayKnow("event", "person", "optout");
        mayKnow("status", "person", "optout");
    }

    private static void mayKnow(String name, String... others) {
        String itself = "dk.fravalg.model." + name + "..";
        String[] allowed = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            allowed[i] = "dk.fravalg.model." + others[i] + "..";
        }
        classes()
                .that(resideInAPackage(itself))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(itself)
                        .or(resideInAnyPackage(allowed))
                        .or(resideInAnyPackage("java..", "org.jspecify..")))
                .check(MODEL);
    }

    private static DescribedPredicate<JavaAccess<?>> aClock() {
        return DescribedPredicate.describe(
                "a clock",
                access -> !(access.getTarget() instanceof AccessTarget.FieldAccessTarget)
                        && CLOCKS.contains(access.getTarget().getName()));
    }

    private record ForgetsTheArgument(Supplier<Instant> time) {
        ForgetsTheArgument() {
            this(Instant::now);
        }
    }
}
