/**
 * Does HL7's own validation engine find the register's FHIR as sound as HAPI's does?
 *
 * <p>The engine is newer than the one that the server is made of, and so it judges from a module of its own. It judges the
 * package of {@code fhir-profiles}, its examples and counter-examples, and what the black-box tests saw the register answer.
 * Nothing is fetched from the net. Start with {@link dk.fravalg.validation.Engine}.
 */
package dk.fravalg.validation;
