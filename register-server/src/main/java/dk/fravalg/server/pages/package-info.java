/**
 * How is a page made that a person looks at?
 *
 * <p>From a template, with words in Danish and English. Which page it is, what stands on it, and what goes with it is the
 * matter of the door that shows it. Uses nothing of the register. Start with {@link dk.fravalg.server.pages.Templates}.
 */
@NullMarked
package dk.fravalg.server.pages;

import org.jspecify.annotations.NullMarked;
