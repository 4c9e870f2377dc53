package dk.fravalg.server.audit;

/** The statements about the audit log that the register signs, so that nobody can change the log from before unseen. */
public interface Checkpoints {

    /**
     * Signs how far the log has come, and writes it to the database and to the directory that a second party reads; does
     * nothing where nothing has come since.
     *
     * @return whether there was anything new
     */
    boolean takeIfNew();
}
