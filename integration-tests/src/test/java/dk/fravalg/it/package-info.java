/**
 * Does the register, as those outside see it, do what the contract says?
 *
 * <p>A black box: {@code bin/register} is started and spoken to over HTTP, once on H2 and once on PostgreSQL. {@code running}
 * starts and kills it, {@code wire} speaks HTTP, {@code cast} is who speaks, {@code fhir} judges the answers, {@code
 * conformance} holds each against the register's FHIR package unasked; the other packages hold the tests, by what they are
 * about. Start with {@link dk.fravalg.it.registering.NancyOptsOutIT}.
 */
package dk.fravalg.it;
