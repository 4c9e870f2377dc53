package dk.fravalg.server.sandbox.authorization;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up the addresses of a name without waiting for ever: Java's own lookup waits as long as the name server likes, and
 * cannot be interrupted. A few may be under way at once; more than that find nothing.
 */
final class BoundedLookup {

    private static final int MOST_AT_ONCE = 8;

    private static final ThreadPoolExecutor THREADS =
            new ThreadPoolExecutor(0, MOST_AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "name-lookup");
                thread.setDaemon(true);
                return thread;
            });

    private BoundedLookup() {}

    static List<InetAddress> addressesOf(String host, Duration patience) throws UnknownHostException {
        try {
            Future<InetAddress[]> found = THREADS.submit(() -> InetAddress.getAllByName(host));
            return List.of(found.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("interrupted");
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            throw new UnknownHostException("no answer");
        }
    }
}
