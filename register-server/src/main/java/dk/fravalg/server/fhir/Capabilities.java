package dk.fravalg.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.OperationDefinition;

/**
 * What this register offers: the statement {@code CapabilityStatement/register} of the FHIR package, said of a register that
 * runs at a certain address.
 *
 * <p>Written by hand and not gathered from the providers, so that it says what is promised; a black-box test calls
 * everything that it claims, and what it does not claim.
 */
final class Capabilities {

    private static final String STATEMENT = "CapabilityStatement-register.json";

    private Capabilities() {}

    /** The definition of an operation, by its canonical URL. */
    static OperationDefinition operation(FhirContext fhir, String url) {
        return InThePackage.read(
                fhir,
                OperationDefinition.class,
                "OperationDefinition-" + url.substring(url.lastIndexOf('/') + 1) + ".json");
    }

    /** @param base where the register is, as clients know it */
    static CapabilityStatement at(FhirContext fhir, String base) {
        CapabilityStatement statement = InThePackage.read(fhir, CapabilityStatement.class, STATEMENT);
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement
                .getImplementation()
                .setDescription("The national register of opt-outs from resuscitation")
                .setUrl(base);
        return statement;
    }
}
