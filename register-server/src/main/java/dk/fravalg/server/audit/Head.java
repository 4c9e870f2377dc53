package dk.fravalg.server.audit;

/**
 * How far a chain has come.
 *
 * @param seq the number of the last record; 0 where there is none
 * @param hash of that record, and by it of all
 */
record Head(long seq, Hash hash) {

    static final Head OF_NOTHING = new Head(0, Hash.OF_NOTHING);
}
