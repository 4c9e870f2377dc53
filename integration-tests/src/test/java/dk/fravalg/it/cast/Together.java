package dk.fravalg.it.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Lets many do something at the very same time. */
public final class Together {

    private Together() {}

    /** As many at once as said; what came of it, in no particular order of time. */
    public static <T> List<T> doAll(int howMany, Supplier<T> each) {
        return doAll(howMany, number -> each.get());
    }

    /** The same, where each has its number, from 0. */
    public static <T> List<T> doAll(int howMany, IntFunction<T> each) {
        CyclicBarrier start = new CyclicBarrier(howMany);
        ExecutorService threads = Executors.newFixedThreadPool(howMany);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                int number = i;
                tasks.add(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return each.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException("Not everybody came through", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
