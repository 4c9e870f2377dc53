/**
 * How is a request put on the wire, and what came back?
 *
 * <p>Knows HTTP, and nothing of opt-outs. Uses REST Assured where HTTP is spoken properly, and a bare socket where it is
 * not. Start with {@link dk.fravalg.it.wire.Call}.
 */
package dk.fravalg.it.wire;
