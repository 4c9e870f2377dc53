package dk.fravalg.it.conformance;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;

/** Whether the Parameters that an operation answers with are those of its definition: names, types, and how many of each. */
final class OperationAnswer {

    private OperationAnswer() {}

    /** What differs; nothing where no operation was asked, or where it is refused or answers with another resource. */
    static List<String> faultsOf(Resource resource, String path) {
        List<String> faults = new ArrayList<>();
        if (resource instanceof Parameters parameters) {
            PromisedProfiles.operationOf(path)
                    .map(OperationAnswer::answered)
                    .ifPresentOrElse(
                            defined -> compare(defined, parameters.getParameter(), "Parameters", faults),
                            () -> faults.add("Parameters: no operation of the package was asked"));
        }
        return faults;
    }

    private static List<OperationDefinitionParameterComponent> answered(OperationDefinition operation) {
        return operation.getParameter().stream()
                .filter(parameter -> parameter.getUse() == OperationParameterUse.OUT)
                .toList();
    }

    private static void compare(
            List<OperationDefinitionParameterComponent> defined,
            List<ParametersParameterComponent> given,
            String place,
            List<String> faults) {
        List<String> names = defined.stream()
                .map(OperationDefinitionParameterComponent::getName)
                .toList();
        given.stream()
                .map(ParametersParameterComponent::getName)
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(place + ": there is no parameter " + name));
        for (OperationDefinitionParameterComponent its : defined) {
            String where = place + "." + its.getName();
            List<ParametersParameterComponent> all = given.stream()
                    .filter(parameter -> parameter.getName().equals(its.getName()))
                    .toList();
            int most = its.getMax().equals("*") ? Integer.MAX_VALUE : Integer.parseInt(its.getMax());
            if (all.size() < its.getMin() || all.size() > most) {
                faults.add(where + ": there are " + all.size() + " of it, not " + its.getMin() + " to " + its.getMax());
            }
            for (ParametersParameterComponent one : all) {
                if (its.hasPart()) {
                    compare(its.getPart(), one.getPart(), where, faults);
                } else if (!one.hasValue() || !one.getValue().fhirType().equals(its.getType())) {
                    faults.add(where + ": it is no " + its.getType());
                }
            }
        }
    }
}
