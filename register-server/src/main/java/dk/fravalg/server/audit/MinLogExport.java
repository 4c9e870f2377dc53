package dk.fravalg.server.audit;

/** Hands the audit log on to MinLog, from where it was left. */
public interface MinLogExport {

    /** How many audit records there are to go through. */
    long records();

    /**
     * Hands on all that is new and concerns a citizen.
     *
     * @param eachRecord told of each that was gone through
     * @return how many entries were handed on
     */
    long handOn(Runnable eachRecord);
}
