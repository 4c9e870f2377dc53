/**
 * How do the register's values look in FHIR R4, and back?
 *
 * <p>Translation only, both ways, and the canonical URLs; the one package of the model that sees {@code org.hl7.fhir}.
 * May depend on every other package of the model. Start with {@link dk.fravalg.model.fhir.OptOutConsent}.
 */
@NullMarked
package dk.fravalg.model.fhir;

import org.jspecify.annotations.NullMarked;
