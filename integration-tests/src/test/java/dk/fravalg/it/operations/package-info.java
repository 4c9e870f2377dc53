/**
 * Do the commands that an operator runs find what is wrong, and set it right?
 *
 * <p>Start with {@link dk.fravalg.it.operations.RebuildLookupIT}.
 */
package dk.fravalg.it.operations;
