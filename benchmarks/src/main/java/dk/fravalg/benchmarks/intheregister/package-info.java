/**
 * What is put into a register so that a benchmark has something to compare with. No part of the product: it joins the class
 * path of a register that a benchmark has started, by {@code -javaagent}, and of no other.
 */
@NullMarked
package dk.fravalg.benchmarks.intheregister;

import org.jspecify.annotations.NullMarked;
