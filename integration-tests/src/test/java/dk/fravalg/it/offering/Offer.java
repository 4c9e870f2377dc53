package dk.fravalg.it.offering;

import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;

/** What {@code GET /fhir/metadata} claims, in words that can be compared: {@code Consent.read}, {@code Consent?status}. */
final class Offer {

    private final CapabilityStatement statement;

    Offer(Answer metadata) {
        statement = (CapabilityStatement) Fhir.in(metadata);
    }

    CapabilityStatement statement() {
        return statement;
    }

    /** For example {@code Consent.vread}. */
    TreeSet<String> interactions() {
        return claims(resource ->
                resource.getInteraction().stream().map(each -> each.getCode().toCode()));
    }

    /** For example {@code Consent.$withdraw}. */
    TreeSet<String> operations() {
        return claims(resource -> resource.getOperation().stream().map(each -> "$" + each.getName()));
    }

    /** For example {@code Consent.status}. */
    TreeSet<String> searchParameters() {
        return claims(resource -> resource.getSearchParam().stream()
                .map(CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent::getName));
    }

    Optional<CapabilityStatementRestResourceComponent> resource(String type) {
        return statement.getRestFirstRep().getResource().stream()
                .filter(each -> each.getType().equals(type))
                .findFirst();
    }

    List<String> types() {
        return statement.getRestFirstRep().getResource().stream()
                .map(CapabilityStatementRestResourceComponent::getType)
                .toList();
    }

    private TreeSet<String> claims(
            java.util.function.Function<CapabilityStatementRestResourceComponent, Stream<String>> of) {
        TreeSet<String> claims = new TreeSet<>();
        for (CapabilityStatementRestResourceComponent resource :
                statement.getRestFirstRep().getResource()) {
            of.apply(resource).forEach(claim -> claims.add(resource.getType() + "." + claim));
        }
        return claims;
    }
}
