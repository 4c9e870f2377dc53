package dk.fravalg.it.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * The places in which the answer of a lookup repeats what was asked about and could not be understood.
 *
 * <p>A row about which the register cannot tell names its subject just as it was sent, so that whoever asked finds it again.
 * An identifier that was no good FHIR is no better in the answer, and that is the caller's fault and not the register's.
 */
final class RepeatedSubjects {

    private final List<String> places;

    private RepeatedSubjects(List<String> places) {
        this.places = places;
    }

    /** None in anything but Parameters with rows that say {@code cannot-tell}. */
    static RepeatedSubjects in(Resource resource) {
        List<String> places = new ArrayList<>();
        if (resource instanceof Parameters parameters) {
            List<ParametersParameterComponent> all = parameters.getParameter();
            IntStream.range(0, all.size())
                    .filter(row -> cannotTell(all.get(row)))
                    .forEach(row -> all.get(row).getPart().stream()
                            .filter(part -> part.getName().equals("subject"))
                            .map(part -> all.get(row).getPart().indexOf(part))
                            .map(part -> "Parameters.parameter[" + row + "].part[" + part + "].value")
                            .forEach(places::add));
        }
        return new RepeatedSubjects(places);
    }

    /** Whether a fault lies in one of them. */
    boolean have(String fault) {
        return places.stream().anyMatch(fault::startsWith);
    }

    private static boolean cannotTell(ParametersParameterComponent row) {
        Set<String> status = row.getPart().stream()
                .filter(part -> part.getName().equals("status") && part.hasValue())
                .map(part -> part.getValue().primitiveValue())
                .collect(Collectors.toSet());
        return status.equals(Set.of("cannot-tell"));
    }
}
