/**
 * What is answered to those who ask whether a citizen has opted out?
 *
 * <p>Start with {@link dk.fravalg.it.lookingup.AThousandSubjectsIT}.
 */
package dk.fravalg.it.lookingup;
