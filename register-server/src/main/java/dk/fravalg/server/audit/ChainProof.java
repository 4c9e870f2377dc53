package dk.fravalg.server.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks the whole log, in pages, each read by itself: a look that lasts an hour must not keep the database from clearing up
 * for an hour. That is no less exact, as what was appended does not change; what may change is told apart below.
 */
class ChainProof implements AuditProof {

    private static final int AT_A_TIME = 5_000;

    /** The numbers begin with 1; whether anything stands before is looked at as well. */
    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final ChainStore chain;
    private final CheckpointStore checkpoints;
    private final CheckpointFiles files;
    private final Path kept;
    private final NoteVerifier present;
    private final List<NoteVerifier> former;

    /**
     * @param kept what a second party has kept: a file or a directory; the empty path for none
     * @param former keys that signed before
     */
    ChainProof(
            ChainStore chain,
            CheckpointStore checkpoints,
            CheckpointFiles files,
            Path kept,
            NoteVerifier present,
            List<NoteVerifier> former) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.files = files;
        this.kept = kept;
        this.present = present;
        this.former = former;
    }

    @Override
    public long records() {
        return chain.head().seq();
    }

    @Override
    public String verifierKey() {
        return present.vkey();
    }

    @Override
    public Verdict verify(Runnable eachRecord) {
        List<NoteVerifier> keys =
                Stream.concat(Stream.of(present), former.stream()).toList();
        // The checkpoints first: none of them can then tell of more than the log had when it was read.
        Run run = new Run(new Witnesses(keys, checkpoints, files.all(), keptFiles()), eachRecord);
        Optional<Finding> finding = run.upTo(chain.head());
        return new Verdict(run.check.head().seq(), run.agreed, run.check.erased(), finding);
    }

    private List<Path> keptFiles() {
        if (kept.toString().isEmpty()) {
            return List.of();
        }
        return Files.isDirectory(kept) ? CheckpointFiles.checkpointsUnder(kept) : List.of(kept);
    }

    /** One check, and how far it has come. */
    private final class Run {

        private final ChainCheck check = new ChainCheck(new Erasures(chain::erasures));
        private final Witnesses witnesses;
        private final Runnable eachRecord;
        private long agreed;

        private Run(Witnesses witnesses, Runnable eachRecord) {
            this.witnesses = witnesses;
            this.eachRecord = eachRecord;
        }

        private Optional<Finding> upTo(Head end) {
            Optional<Finding> finding = theWitnesses();
            while (finding.isEmpty() && check.head().seq() < end.seq()) {
                long last = check.head().seq();
                List<ChainedRow> page = chain.records(last == 0 ? BEFORE_ALL : last, end.seq(), AT_A_TIME);
                finding = page.isEmpty() ? allFromHereAreMissing(end) : look(page);
            }
            return finding.or(this::witnessesOfMore).or(this::theEndsDiffer);
        }

        private Optional<Finding> look(List<ChainedRow> page) {
            Iterator<Head> heads = chain.heads(
                            page.get(0).seq() - 1, page.get(page.size() - 1).seq())
                    .iterator();
            Optional<Head> nextHead = next(heads);
            for (ChainedRow row : page) {
                Optional<Finding> finding = check.next(row).or(this::theWitnesses);
                if (finding.isEmpty()
                        && nextHead.filter(head -> head.seq() == row.seq()).isPresent()) {
                    finding = check.agreesWith(nextHead.get().hash(), "the table audit_chain");
                    nextHead = next(heads);
                }
                if (finding.isPresent()) {
                    return finding;
                }
                eachRecord.run();
            }
            return Optional.empty();
        }

        private Optional<Head> next(Iterator<Head> heads) {
            return heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
        }

        /** Those that tell of as many records as were looked at. */
        private Optional<Finding> theWitnesses() {
            while (witnesses.hasNext() && witnesses.peek().seq() <= check.head().seq()) {
                Witness witness = witnesses.next();
                Hash hash = witness.hash();
                Optional<Finding> finding = hash == null
                        ? Optional.of(notToBeBelieved(witness))
                        : check.agreesWithSigned(hash, witness.what());
                if (finding.isPresent()) {
                    return finding;
                }
                agreed++;
            }
            return Optional.empty();
        }

        private Finding notToBeBelieved(Witness witness) {
            return Finding.at(witness.seq(), "may be right, but " + witness.what());
        }

        private Optional<Finding> witnessesOfMore() {
            if (!witnesses.hasNext()) {
                return Optional.empty();
            }
            Witness witness = witnesses.peek();
            if (witness.hash() == null) {
                return Optional.of(notToBeBelieved(witness));
            }
            return Optional.of(new Finding(
                    check.head().seq() + 1,
                    witness.seq(),
                    "is missing: there was such a record, says " + witness.what()));
        }

        private Optional<Finding> allFromHereAreMissing(Head end) {
            return Optional.of(
                    new Finding(check.head().seq() + 1, end.seq(), "is missing, as are all after it that there were"));
        }

        /** The last record and the last head are written at once, so that at no moment they may differ. */
        private Optional<Finding> theEndsDiffer() {
            long[] ends = chain.ends();
            return ends[0] == ends[1]
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            Math.min(ends[0], ends[1]) + 1,
                            Math.max(ends[0], ends[1]),
                            ends[0] > ends[1]
                                    ? "was not appended by the register: the table audit_chain ends before it"
                                    : "is missing: the table audit_chain ends with it"));
        }
    }
}
