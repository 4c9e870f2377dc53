package dk.fravalg.server.audit;

import java.util.List;

/** Where a citizen sees, beside what other registers tell of them, who has looked: the national MinLog. */
public interface MinLog {

    /**
     * Hands on entries; they are in safe hands when this returns. The same ones may come again after a crash, and then under
     * the same number.
     *
     * @param first the number of the first audit record that these come from
     * @throws java.io.UncheckedIOException when they could not be handed on
     */
    void deliver(long first, List<MinLogEntry> entries);
}
