/**
 * Is anything in the logs of this run that must not be there?
 *
 * <p>Has the last word: it reads what all the other tests have made the registers write.
 */
package dk.fravalg.it.logs;
