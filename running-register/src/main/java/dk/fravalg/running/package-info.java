/**
 * How is a register started, killed, started again, and stopped, each with data and logs of its own?
 *
 * <p>Black-box tests and benchmarks use it; it knows of the register what an operator knows. Start with {@link dk.fravalg.running.RunningRegister}.
 */
@NullMarked
package dk.fravalg.running;

import org.jspecify.annotations.NullMarked;
