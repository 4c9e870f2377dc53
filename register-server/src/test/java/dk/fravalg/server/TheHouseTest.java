package dk.fravalg.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dk.fravalg.server.House.room;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.platform.UseCase;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;

/** The rules of the house, to be read aloud. */
class TheHouseTest {

    private static final Set<String> COMPOSITIONS =
            Set.of("dk.fravalg.server.LiveComposition", "dk.fravalg.server.sandbox.SandboxComposition");

    private static final Set<String> PUBLIC_FOR_OTHERS = Set.of(
            "dk.fravalg.server.RegisterServer",
            "dk.fravalg.server.access.Caller",
            "dk.fravalg.server.access.UnreadableHeader",
            "dk.fravalg.server.audit.DanishWords",
            "dk.fravalg.server.audit.RefusalLog",
            "dk.fravalg.server.fhir.HonestTotal",
            "dk.fravalg.server.fhir.NeverWithoutTheWish",
            "dk.fravalg.server.fhir.ProblemInterceptor",
            "dk.fravalg.server.fhir.UnreadableRequest",
            "dk.fravalg.server.lookup.Attestation",
            "dk.fravalg.server.lookup.LookupTable",
            "dk.fravalg.server.pages.Templates",
            "dk.fravalg.server.persons.pdqm.PdqmPersonRegistry",
            "dk.fravalg.server.sandbox.SandboxComposition");

    /** What HAPI lets a provider answer; one that is not in use stands here for the day on which it is. */
    private static final Set<String> INTERACTIONS = Set.of(
            "Create",
            "Delete",
            "GraphQL",
            "History",
            "Operation",
            "Patch",
            "Read",
            "Search",
            "Transaction",
            "Update",
            "Validate");

    @Test
    void only_the_fhir_packages_know_fhir() {
        noClasses()
                .that(not(resideInAnyPackage(room("fhir"), room("store"), room("persons.pdqm"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..")
                .because(
                        "a use case must not care how an opt-out looks outside; PDQm is FHIR, so its adaptor speaks it")
                .check(House.CLASSES);
    }

    @Test
    void only_access_and_sandbox_know_spring_security() {
        noClasses()
                .that(not(resideInAnyPackage(room("access"), room("sandbox"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.security..")
                .because("whoever is let in is an Actor from there on")
                .check(House.CLASSES);
    }

    @Test
    void only_stores_know_sql() {
        noClasses()
                .that(not(resideInAnyPackage(room("platform")))
                        .and(not(named(".*Store")))
                        .and(not(named(".*\\.store\\.Repository(Database|Schema)")))
                        .and(not(named(".*\\.sandbox\\.Sandbox"))))
                .should()
                .accessClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.core..")
                .because("SQL stands in one place per feature; HAPI's set-up must open the database, a sandbox's reset"
                        + " empties all of it, and a configuration may hand a client on that it does not use")
                .check(House.CLASSES);
    }

    @Test
    void no_query_is_left_open() {
        noClasses()
                .should(accessTargetWhere(describe(
                        "JdbcClient's stream()",
                        access -> access.getTarget().getName().equals("stream")
                                && access.getTargetOwner().getName().startsWith("org.springframework.jdbc.core"))))
                .because("a stream that nobody closes keeps its connection, and the pool soon has none to give")
                .check(House.CLASSES);
    }

    @Test
    void only_compositions_choose() {
        noClasses()
                .that(not(compositions()))
                .should()
                .beMetaAnnotatedWith(Conditional.class)
                .because("what differs between live and sandbox is seen in two places or nowhere")
                .check(House.CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat(not(compositions()))
                .should()
                .beMetaAnnotatedWith(Conditional.class)
                .check(House.CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that(not(compositions()))
                .should(accessTargetWhere(aClockOnTheWall()))
                .orShould()
                .callConstructor(Date.class)
                .because("time is moved in tests and in the sandbox; only the compositions choose which time there is")
                .check(House.CLASSES);
    }

    @Test
    void every_use_case_writes_the_audit_log() {
        classes()
                .that()
                .areAnnotatedWith(UseCase.class)
                .should()
                .dependOnClassesThat(describe(
                        "are the audit log, or change an open opt-out, which writes it",
                        used -> used.isEquivalentTo(AuditLog.class)
                                || used.getSimpleName().equals("ChangeOpenOptOut")))
                .because("no door can then forget it")
                .check(House.CLASSES);
    }

    @Test
    void every_use_case_asks_first_who_acts() {
        methods()
                .that()
                .areDeclaredInClassesThat(annotatedWith(UseCase.class))
                .and()
                .arePublic()
                .and(not(describe(
                        "LookUpStatus.isInForce, which one use case asks another", TheHouseTest::asksForAnother)))
                .should()
                .haveRawParameterTypes(describe(
                        "an actor first",
                        parameters -> !parameters.isEmpty() && parameters.get(0).isAssignableTo(Actor.class)))
                .because("who acts is never guessed from a thread; a use case that only helps another is logged by it")
                .check(House.CLASSES);
    }

    @Test
    void doors_call_use_cases() {
        noClasses()
                .that()
                .resideInAPackage(room("fhir"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(room("registration"), room("lookup"), room("store"))
                        .and(not(annotatedWith(UseCase.class)))
                        .and(not(describe("are values", JavaClass::isRecord)))
                        .and(not(describe("are answers", JavaClass::isInterface)))
                        .and(not(named(".*\\.lookup\\.Attestation"))))
                .because("a door parses, asks a use case, and translates; a signature is part of a translation")
                .check(House.CLASSES);
    }

    @Test
    void every_interaction_asks_for_a_permission_first() {
        methods()
                .that(describe("answer a FHIR interaction", TheHouseTest::answersAnInteraction))
                .should(call(describe(
                        "Caller.who",
                        target -> target.getOwner().isEquivalentTo(Caller.class)
                                && target.getName().equals("who"))))
                .because("what does not stand in the table of permissions is denied, and so must be asked for")
                .check(House.CLASSES);
    }

    @Test
    void nobody_but_the_sandbox_opens_a_path_beside_the_servlets() {
        noClasses()
                .that(not(resideInAnyPackage(room("sandbox"))))
                .should()
                .beMetaAnnotatedWith(Controller.class)
                .because("a page that no row of the table of permissions guards must not come about by itself")
                .check(House.CLASSES);
        noClasses()
                .that(not(resideInAnyPackage(room("fhir"), room("docs"), room("sandbox"))))
                .should()
                .beAssignableTo(HttpServlet.class)
                .because("the interface description has nothing to guard: the floor plan keeps every citizen from it")
                .check(House.CLASSES);
    }

    @Test
    void classes_are_package_private_unless_listed() {
        noClasses()
                .that(not(resideInAnyPackage(room("platform")))
                        .and(not(annotatedWith(UseCase.class)))
                        .and(not(describe("interfaces", JavaClass::isInterface)))
                        .and(not(describe("records", JavaClass::isRecord)))
                        .and(not(describe("enums", JavaClass::isEnum)))
                        .and(not(named(".*(Provider|Configuration)")))
                        .and(not(describe("listed", type -> PUBLIC_FOR_OTHERS.contains(type.getName())))))
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .because("what is public is promised; HAPI and Tomcat demand it of what they make or call themselves")
                .check(House.CLASSES);
    }

    @Test
    void no_banned_suffixes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Dto|Entity|Data|Info|Handler)")
                .because("such a name says what a class is made of and not what it is for")
                .check(House.CLASSES);
    }

    private static boolean answersAnInteraction(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .filter(name -> name.startsWith("ca.uhn.fhir.rest.annotation."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .anyMatch(INTERACTIONS::contains);
    }

    private static ArchCondition<JavaMethod> call(DescribedPredicate<MethodCallTarget> target) {
        return new ArchCondition<>("call " + target.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean calls =
                        method.getMethodCallsFromSelf().stream().anyMatch(each -> target.test(each.getTarget()));
                events.add(new SimpleConditionEvent(method, calls, method.getFullName()));
            }
        };
    }

    private static boolean asksForAnother(JavaMethod method) {
        return method.getOwner().getSimpleName().equals("LookUpStatus")
                && method.getName().equals("isInForce");
    }

    private static DescribedPredicate<JavaClass> compositions() {
        return describe(
                "compositions",
                type -> COMPOSITIONS.stream()
                        .anyMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        return describe(
                "named " + pattern,
                type -> type.getName().replaceAll("\\$.*", "").matches(pattern));
    }

    private static DescribedPredicate<JavaAccess<?>> aClockOnTheWall() {
        return describe("a clock on the wall", access -> {
            String name = access.getTarget().getName();
            JavaClass owner = access.getTargetOwner();
            boolean reads = name.equals("currentTimeMillis") || name.equals("nanoTime");
            boolean now = name.equals("now") && owner.getPackageName().startsWith("java.time");
            boolean makes = (name.startsWith("system") || name.startsWith("tick"))
                    && (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class));
            return reads || now || makes;
        });
    }
}
