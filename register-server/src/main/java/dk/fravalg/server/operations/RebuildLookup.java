package dk.fravalg.server.operations;

import dk.fravalg.server.lookup.LookupTable;
import dk.fravalg.server.platform.Command;
import dk.fravalg.server.platform.Progress;
import dk.fravalg.server.registration.OptOutCensus;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code rebuild-lookup}: makes the lookup table afresh from the Consents.
 *
 * <p>In one transaction: lookups see the old table until the new one is whole, and changes wait meanwhile.
 */
class RebuildLookup implements Command {

    private final OptOutCensus census;
    private final LookupTable lookup;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RebuildLookup(OptOutCensus census, LookupTable lookup, TransactionTemplate transaction, Clock clock) {
        this.census = census;
        this.lookup = lookup;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebuild-lookup";
    }

    @Override
    public String description() {
        return "makes the lookup table afresh from the Consents";
    }

    @Override
    public int run(PrintStream out) {
        AtomicLong rows = new AtomicLong();
        transaction.executeWithoutResult(all -> {
            lookup.holdAll();
            lookup.clear();
            Progress progress = new Progress(out, clock, "Consents read", census.count());
            census.forEach(entry -> {
                if (entry.optOut().state().isOpen()) {
                    lookup.add(
                            entry.optOut(),
                            entry.citizen()
                                    .orElseThrow(() -> new IllegalStateException("No Patient of Consent "
                                            + entry.optOut().id().value())));
                    rows.incrementAndGet();
                }
                progress.step();
            });
            progress.finish();
        });
        out.printf("The lookup table has %,d open opt-outs.%n", rows.get());
        return 0;
    }
}
