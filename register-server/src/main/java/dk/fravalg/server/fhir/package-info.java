/**
 * How does the register look to those who speak FHIR R4 over HTTP?
 *
 * <p>A door: HAPI's servlet, a thin provider for each interaction, and one place that turns problems into
 * OperationOutcomes. No SQL and no rules. May use registration, lookup, audit, access and the store's reads. Start with
 * {@link dk.fravalg.server.fhir.ConsentProvider}.
 */
@NullMarked
package dk.fravalg.server.fhir;

import org.jspecify.annotations.NullMarked;
