/**
 * How is a register started, killed, started again, and stopped, each with data and logs of its own?
 *
 * <p>Depends on the JDK and the embedded PostgreSQL only. Start with {@link dk.fravalg.it.running.RunningRegister}.
 */
package dk.fravalg.it.running;
