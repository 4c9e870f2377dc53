/**
 * Who is let in, and who may do what?
 *
 * <p>Start with {@link dk.fravalg.it.access.WhoMayDoWhatIT}.
 */
package dk.fravalg.it.access;
