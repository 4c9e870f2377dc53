package dk.fravalg.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * All checkpoints that are to be had, by the number of records that they tell of: those in the table, those in the
 * directory, and those that a second party has kept.
 *
 * <p>Those of many years are more than memory holds, so that each is read when its turn comes.
 */
final class Witnesses implements Iterator<Witness> {

    private static final int AT_A_TIME = 1_000;

    private final List<NoteVerifier> keys;
    private final PriorityQueue<Source> sources =
            new PriorityQueue<>(Comparator.comparingLong((Source source) -> source.next.seq()));

    /** An iterator, and what comes next in it. */
    private static final class Source {
        private final Iterator<Witness> rest;
        private Witness next;

        private Source(Iterator<Witness> rest) {
            this.rest = rest;
            this.next = rest.next();
        }
    }

    /** @param keys any of which may have signed */
    Witnesses(List<NoteVerifier> keys, CheckpointStore table, List<Path> files, List<Path> kept) {
        this.keys = keys;
        add(new OfTable(table));
        add(files.stream().map(this::ofFile).iterator());
        add(kept.stream()
                .flatMap(file -> allOf(file).stream())
                .sorted(Comparator.comparingLong(Witness::seq))
                .iterator());
    }

    private void add(Iterator<Witness> source) {
        if (source.hasNext()) {
            sources.add(new Source(source));
        }
    }

    @Override
    public boolean hasNext() {
        return !sources.isEmpty();
    }

    /** The one that tells of the fewest records. */
    Witness peek() {
        return Objects.requireNonNull(sources.peek()).next;
    }

    @Override
    public Witness next() {
        Source source = sources.remove();
        Witness witness = source.next;
        if (source.rest.hasNext()) {
            source.next = source.rest.next();
            sources.add(source);
        }
        return witness;
    }

    private final class OfTable implements Iterator<Witness> {
        private final CheckpointStore table;
        // Only those that are there now: of those that come while the log is read, the end of the log is not read yet.
        private final long newest;
        private Iterator<CheckpointStore.Row> page;
        private long last;

        private OfTable(CheckpointStore table) {
            this.table = table;
            this.newest = table.newest();
            this.page = table.after(0, newest, AT_A_TIME).iterator();
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) {
                page = table.after(last, newest, AT_A_TIME).iterator();
            }
            return page.hasNext();
        }

        @Override
        public Witness next() {
            CheckpointStore.Row row = page.next();
            last = row.seq();
            return ofPlace(row.seq(), row.note(), "the checkpoint of " + row.seq() + " records in the table");
        }
    }

    private Witness ofFile(Path file) {
        String name = file.getFileName().toString();
        String what = "the checkpoint in " + file;
        try {
            long seq = Long.parseLong(name.substring(0, name.length() - CheckpointFiles.ENDING.length()));
            return ofPlace(seq, Files.readString(file), what);
        } catch (IOException | NumberFormatException e) {
            return new Witness(0, null, what + " cannot be read");
        }
    }

    /** One note, in a place that says of how many records it is to tell. */
    private Witness ofPlace(long seq, String written, String what) {
        List<Witness> found = read(written, what);
        if (found.size() != 1 || found.get(0).hash() == null || found.get(0).seq() != seq) {
            return new Witness(seq, null, what + " is not one that the register has signed");
        }
        return found.get(0);
    }

    private List<Witness> allOf(Path file) {
        String what = "a checkpoint in " + file;
        try {
            return read(Files.readString(file), what);
        } catch (IOException e) {
            return List.of(new Witness(0, null, what + " cannot be read"));
        }
    }

    private List<Witness> read(String written, String what) {
        try {
            List<Witness> read = new ArrayList<>();
            for (SignedNote note : SignedNote.allIn(written)) {
                Checkpoint checkpoint = Checkpoint.of(note);
                boolean believed =
                        keys.stream().anyMatch(key -> key.name().equals(checkpoint.origin()) && key.verifies(note));
                read.add(
                        believed
                                ? new Witness(
                                        checkpoint.head().seq(),
                                        checkpoint.head().hash(),
                                        what)
                                : new Witness(
                                        checkpoint.head().seq(),
                                        null,
                                        what + " is not one that the register has signed"));
            }
            return read;
        } catch (IllegalArgumentException e) {
            return List.of(new Witness(0, null, what + " is no signed checkpoint"));
        }
    }
}
