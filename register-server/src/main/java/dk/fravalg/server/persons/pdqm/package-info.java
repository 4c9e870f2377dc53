/**
 * How do we ask a CPR register that speaks IHE PDQm (ITI-78, Mobile Patient Demographics Query)?
 *
 * <p>An adaptor of {@link dk.fravalg.server.persons.PersonRegistry}: a FHIR search on Patient by identifier, sent as POST
 * so that no number stands in a URL. Start with {@link dk.fravalg.server.persons.pdqm.PdqmPersonRegistry}.
 */
@NullMarked
package dk.fravalg.server.persons.pdqm;

import org.jspecify.annotations.NullMarked;
