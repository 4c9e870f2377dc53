package dk.fravalg.server.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes checkpoints. Any node may, at any time: two that are taken at once say the same or follow one another. */
class SignedCheckpoints implements Checkpoints {

    private final ChainStore chain;
    private final CheckpointStore checkpoints;
    private final CheckpointFiles files;
    private final NoteSigner signer;
    private final Clock clock;

    SignedCheckpoints(
            ChainStore chain, CheckpointStore checkpoints, CheckpointFiles files, NoteSigner signer, Clock clock) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.files = files;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public boolean takeIfNew() {
        Head head = chain.head();
        if (head.seq() <= checkpoints.newest()) {
            return false;
        }
        Checkpoint checkpoint =
                new Checkpoint(signer.name(), head, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        SignedNote note = signer.sign(checkpoint.text());
        // The file first: what cannot be handed out is not done, and will be tried again.
        files.write(checkpoint, note);
        checkpoints.add(checkpoint, note);
        chain.clearHeadsBefore(head);
        return true;
    }
}
