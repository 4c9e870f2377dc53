/**
 * Does the README say what is so?
 *
 * <p>Its commands are run as they are printed, in a fresh copy of the project, and its answer is compared with the real
 * one. Start with {@link dk.fravalg.it.readme.TheReadmeIT}.
 */
package dk.fravalg.it.readme;
