package dk.fravalg.model.fhir;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Property;

/** The elements that a client may send at one place of a resource; any other is refused by its name. */
final class ElementsAllowed {

    private final String path;
    private final Set<String> names;

    ElementsAllowed(String path, String... names) {
        this.path = path;
        this.names = Set.of(names);
    }

    void check(Base element) {
        for (Property property : element.children()) {
            if (property.hasValues() && !names.contains(property.getName())) {
                throw refused(path + "." + property.getName() + " is not the client's to set");
            }
            property.getValues().forEach(this::checkPrimitive);
        }
    }

    /** An extension on a primitive value is the back door of every element: a status with one is no plain status. */
    private void checkPrimitive(Base value) {
        if (value.isPrimitive() && value instanceof Element element && element.hasExtension()) {
            throw refused(path + " holds an extension that the profile does not know");
        }
    }

    private static RegisterProblem refused(String detail) {
        return new RegisterProblem(Problem.INVALID_RESOURCE, detail);
    }
}
