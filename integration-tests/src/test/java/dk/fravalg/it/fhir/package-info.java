/**
 * What does an answer in FHIR say, and is it as it should be?
 *
 * <p>Reads and judges; sends nothing. Start with {@link dk.fravalg.it.fhir.FhirAssertions}.
 */
package dk.fravalg.it.fhir;
