/**
 * Does the description of the interface say what is so?
 *
 * <p>Every request printed in {@code docs/api} is sent as it is printed, every answer printed there is held against the one
 * that comes, and every command is run. With {@code -Ddocs.write=true} the answers that come are written into the pages
 * instead. Start with {@link dk.fravalg.it.docs.ThePagesIT}.
 */
package dk.fravalg.it.docs;
