package dk.fravalg.server.audit;

/**
 * The first thing in the audit log that is not as it was written.
 *
 * @param from the number of the record; the first of several when it can only be told to lie among them
 * @param to the same, or the last of them
 * @param what is wrong, for an operator; holds nothing of what the record says
 */
public record Finding(long from, long to, String what) {

    static Finding at(long seq, String what) {
        return new Finding(seq, seq, what);
    }
}
