/**
 * Does the register's FHIR package say what the register means, and does it refuse what must never be said?
 *
 * <p>The tests read the package as it was built, in {@link dk.fravalg.fhir.BuiltPackage}, and the sources in
 * {@link dk.fravalg.fhir.Sources}. There is no other Java in this module. Start with {@code WhatIsDeniedTest}.
 */
package dk.fravalg.fhir;
