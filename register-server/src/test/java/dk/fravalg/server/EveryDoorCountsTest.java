package dk.fravalg.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.fravalg.server.limits.Throttle;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No door by which somebody learns of citizens may forget to count them. */
@Tag("ASVS-2.4.1")
class EveryDoorCountsTest {

    /**
     * The first two tell nobody of anybody who is not known already, and must never be refused for what was asked before; the
     * others tell of no citizen at all.
     */
    private static final Set<String> TELL_OF_NOBODY_NEW =
            Set.of("WithdrawProvider", "InvalidateProvider", "AuditProofProvider", "CapabilityProvider");

    @Test
    void every_interaction_by_which_somebody_learns_of_citizens_counts_them() {
        methods()
                .that(describe("answer a FHIR interaction", EveryDoorCountsTest::answersAnInteraction))
                .and(not(describe(
                        "tell of nobody new",
                        method -> TELL_OF_NOBODY_NEW.contains(method.getOwner().getSimpleName()))))
                .should(askTheThrottle())
                .check(House.CLASSES);
    }

    private static boolean answersAnInteraction(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .anyMatch(type -> type.getPackageName().equals("ca.uhn.fhir.rest.annotation"));
    }

    private static ArchCondition<JavaMethod> askTheThrottle() {
        return new ArchCondition<>("ask the throttle, itself or by a method of the same door") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = asks(method)
                        || method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .anyMatch(own -> asks((JavaMethod) own));
                events.add(new SimpleConditionEvent(method, asks, method.getFullName()));
            }

            private boolean asks(JavaMethod method) {
                return method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Throttle.class));
            }
        };
    }
}
