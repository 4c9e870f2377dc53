package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.Metadata;
import org.hl7.fhir.r4.model.CapabilityStatement;

/**
 * {@code GET /fhir/metadata}, open to all.
 *
 * <p>Source: <a href="https://hl7.org/fhir/R4/http.html#capabilities">FHIR R4, capabilities</a>.
 */
public class CapabilityProvider {

    private final CapabilityStatement statement;

    CapabilityProvider(CapabilityStatement statement) {
        this.statement = statement;
    }

    /** What this register offers; see {@link Capabilities}. */
    @Metadata
    public CapabilityStatement capabilities() {
        return statement.copy();
    }
}
