/**
 * Can somebody who speaks another language, and has nothing but the documentation, do the main job?
 *
 * <p>The client is in {@code src/test/node}: a FHIR client for Node that others have written, and a script. Needs Node 20 or
 * later with npm, which fetches the client.
 */
package dk.fravalg.it.otherlanguages;
