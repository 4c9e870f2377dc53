/**
 * May this citizen opt out, and what happens when they do?
 *
 * <p>Start with {@link dk.fravalg.it.registering.NancyOptsOutIT}.
 */
package dk.fravalg.it.registering;
