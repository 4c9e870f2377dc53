package dk.fravalg.server.audit;

import dk.fravalg.server.platform.DatabaseOutage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what many threads want written at the same time in one transaction, and lets each go on when that is durable.
 *
 * <p>One writer takes what has come in while it was writing: the busier it is, the more goes into one commit. Whoever is not
 * answered in time takes back what has not been begun. A group that fails alone fails alone.
 */
final class GroupCommit implements AutoCloseable {

    /** So many records at most in one transaction, but for the last group, which stays together. */
    static final int RECORDS_AT_A_TIME = 1_000;

    private final Consumer<List<ChainEntry>> transaction;
    private final Duration patience;
    private final BlockingQueue<Group> waiting;
    private @Nullable Thread writer;
    private boolean closed;

    private record Group(List<ChainEntry> entries, CompletableFuture<Void> written) {}

    /**
     * Without a thread as yet.
     *
     * @param transaction writes entries in one transaction of its own, which is durable when it returns and undone when it
     *     throws
     * @param room for so many groups; more are refused
     * @param patience how long a caller waits
     */
    GroupCommit(Consumer<List<ChainEntry>> transaction, int room, Duration patience) {
        this.transaction = transaction;
        this.waiting = new ArrayBlockingQueue<>(room);
        this.patience = patience;
    }

    /**
     * Returns when the entries are durable, all of them, one after the other.
     *
     * @throws RejectedExecutionException when there is no room, when it took too long, or after the end; what is thrown of
     *     the writing itself comes as it is
     */
    void write(List<ChainEntry> entries) {
        Group group = new Group(entries, new CompletableFuture<>());
        enqueue(group);
        try {
            group.written().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (TimeoutException e) {
            group.written().cancel(false);
            throw new RejectedExecutionException("The writer did not come to it in time", e);
        } catch (InterruptedException e) {
            group.written().cancel(false);
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Interrupted while waiting for the writer", e);
        }
    }

    private synchronized void enqueue(Group group) {
        if (closed || !waiting.offer(group)) {
            throw new RejectedExecutionException(closed ? "The writer has stopped" : "Too many are waiting");
        }
        if (writer == null) {
            writer = new Thread(this::writeUntilClosed, "audit-writer");
            writer.setDaemon(true);
            writer.start();
        }
    }

    private void writeUntilClosed() {
        for (List<Group> batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            writeTogether(batch);
        }
    }

    /** Waits for something to write; empty when it is closed and all is written. */
    private List<Group> nextBatch() {
        List<Group> batch = new ArrayList<>();
        int records = 0;
        try {
            while (batch.isEmpty() || (records < RECORDS_AT_A_TIME && !waiting.isEmpty())) {
                Group next = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (next == null && isClosed()) {
                    return batch;
                }
                if (next != null && !next.written().isDone()) {
                    batch.add(next);
                    records += next.entries().size();
                }
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
        return batch;
    }

    private void writeTogether(List<Group> batch) {
        try {
            transaction.accept(
                    batch.stream().flatMap(group -> group.entries().stream()).toList());
            batch.forEach(group -> group.written().complete(null));
        } catch (Throwable failure) {
            // Whatever it is: a writer that ends by a failure would leave everybody waiting.
            failed(batch, failure);
        }
    }

    /** Nothing of the batch is there. One of its groups may be to blame, or the database, which then fails them all. */
    private void failed(List<Group> batch, Throwable failure) {
        if (batch.size() == 1 || DatabaseOutage.isBehind(failure) || failure instanceof Error) {
            batch.forEach(group -> group.written().completeExceptionally(failure));
        } else {
            batch.forEach(group -> writeTogether(List.of(group)));
        }
    }

    /** How many groups wait for the writer. */
    int waiting() {
        return waiting.size();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Takes in nothing more, and returns when all that has been taken in is written. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            last = writer;
        }
        if (last == null) {
            return;
        }
        try {
            last.join(patience.toMillis() * 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
