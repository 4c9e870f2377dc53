/**
 * Can whoever builds a client read at {@code /docs} how the register is spoken to?
 *
 * <p>Start with {@link dk.fravalg.it.description.TheDescriptionIT}.
 */
package dk.fravalg.it.description;
