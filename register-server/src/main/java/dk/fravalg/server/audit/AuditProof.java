package dk.fravalg.server.audit;

/** The proof that the audit log is as it was written. */
public interface AuditProof {

    /** How many records there are to look at. */
    long records();

    /**
     * Looks at all records, the chain that they form, and every checkpoint that is to be had. Changes nothing, and may run
     * beside nodes that write.
     *
     * @param eachRecord told of each that was looked at
     */
    Verdict verify(Runnable eachRecord);

    /**
     * What a second party needs to check the register's checkpoints by itself, as {@code name+hash+key}.
     *
     * <p>Source: C2SP signed-note, "Verifier keys".
     */
    String verifierKey();
}
