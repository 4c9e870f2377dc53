/**
 * How does one get a token in the sandbox, and who does not?
 *
 * <p>The authorization server as a client sees it: SMART Backend Services, code with PKCE, keys inline and by URL, and what
 * each wrong request gets. Numbers such as T-07 are those of the list of bad requests; ASVS is OWASP's Application Security
 * Verification Standard 5.0.
 */
package dk.fravalg.it.tokens;
