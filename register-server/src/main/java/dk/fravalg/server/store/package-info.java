/**
 * Where is the truth kept?
 *
 * <p>In HAPI's JPA repository, set up small and wrapped: Consent, Patient and Provenance with all their versions. It
 * implements {@code registration}'s port {@link dk.fravalg.server.registration.OptOuts}, and reads Consents for the FHIR
 * door. May use registration, lookup and audit. Start with {@link dk.fravalg.server.store.FhirOptOuts}.
 */
@NullMarked
package dk.fravalg.server.store;

import org.jspecify.annotations.NullMarked;
