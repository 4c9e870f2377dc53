/**
 * What is said to those who speak badly, or ask for what nobody may do?
 *
 * <p>Whatever comes, the answer is a refusal in FHIR with a code of the contract, and never a fault of the register.
 * Start with {@link dk.fravalg.it.protocol.BrokenBodiesIT}.
 */
package dk.fravalg.it.protocol;
