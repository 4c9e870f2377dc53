/**
 * Is every resource that any test sees on its way out what the register has promised?
 *
 * <p>Judges by HAPI's validator and by the register's FHIR package, which anybody outside can load too. The wire hands every
 * answer over, and no test has to ask. Start with {@link dk.fravalg.it.conformance.Conformance}.
 */
package dk.fravalg.it.conformance;
