/**
 * How do the sandbox's pages look to a person?
 *
 * <p>Plain HTML from templates under {@code resources/sandbox/pages}, Danish first and English by a switch, without scripts,
 * with nothing to fetch. Knows nothing of what is shown. Start with {@link dk.fravalg.server.sandbox.page.Page}.
 */
@NullMarked
package dk.fravalg.server.sandbox.page;

import org.jspecify.annotations.NullMarked;
