/**
 * Who speaks with the register in these tests, and what do they say?
 *
 * <p>Citizens by name, a clerk, an ambulance crew, and the sandbox's clock; each sends what such a one would send. Uses
 * {@code wire} and {@code running}. Start with {@link dk.fravalg.it.cast.Scene}.
 */
package dk.fravalg.it.cast;
