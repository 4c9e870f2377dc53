/**
 * Does the register offer what it says, and nothing else: capability statement, OpenAPI, the forms that an answer can have?
 *
 * <p>Start with {@link dk.fravalg.it.offering.TheCapabilityStatementIT}.
 */
package dk.fravalg.it.offering;
