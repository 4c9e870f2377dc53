package dk.fravalg.server.operations;

import dk.fravalg.model.optout.OptOut;
import dk.fravalg.server.lookup.LookupTable;
import dk.fravalg.server.platform.Command;
import dk.fravalg.server.platform.Progress;
import dk.fravalg.server.registration.OptOutCensus;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code reconcile}: compares the Consents with all that must go with them, and counts the differences.
 *
 * <p>As of one moment, beside running nodes. Ends with 0 when there is no difference, and with 1 when there is one.
 */
class Reconcile implements Command {

    private static final int MOST_NAMED = 20;

    private final OptOutCensus census;
    private final LookupTable lookup;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    Reconcile(OptOutCensus census, LookupTable lookup, PlatformTransactionManager transactions, Clock clock) {
        this.census = census;
        this.lookup = lookup;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** What may be different. */
    private enum Difference {
        OPEN_BUT_NOT_IN_LOOKUP("open opt-outs that the lookup table lacks (hidden from those who ask)"),
        CLOSED_BUT_IN_LOOKUP("closed opt-outs that the lookup table still has (may read in force)"),
        IN_LOOKUP_WITHOUT_CONSENT("rows of the lookup table without any Consent"),
        LOOKUP_DISAGREES("open opt-outs of which the lookup table says something else"),
        NO_PATIENT("opt-outs without their Patient"),
        NO_PROVENANCE("opt-outs with a version that has no Provenance");

        private final String words;

        Difference(String words) {
            this.words = words;
        }
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public String description() {
        return "compares the Consents with the lookup table and the Provenances, and counts the differences";
    }

    @Override
    public int run(PrintStream out) {
        Map<Difference, List<String>> found = new EnumMap<>(Difference.class);
        long[] seen = {0, 0};
        snapshot.executeWithoutResult(asOfNow -> {
            Progress progress = new Progress(out, clock, "Consents compared", census.count());
            census.forEach(entry -> {
                seen[0]++;
                seen[1] += lookup.has(entry.optOut()) ? 1 : 0;
                compare(entry, found);
                progress.step();
            });
            progress.finish();
            long withoutConsent = lookup.count() - seen[1];
            for (long i = 0; i < withoutConsent; i++) {
                note(found, Difference.IN_LOOKUP_WITHOUT_CONSENT, "-");
            }
        });
        return report(out, seen[0], found);
    }

    private void compare(OptOutCensus.Entry entry, Map<Difference, List<String>> found) {
        OptOut optOut = entry.optOut();
        String id = optOut.id().value();
        boolean listed = lookup.has(optOut);
        if (entry.citizen().isEmpty()) {
            note(found, Difference.NO_PATIENT, id);
        }
        if (entry.provenances() != entry.versions()) {
            note(found, Difference.NO_PROVENANCE, id);
        }
        if (optOut.state().isOpen() && !listed) {
            note(found, Difference.OPEN_BUT_NOT_IN_LOOKUP, id);
        } else if (!optOut.state().isOpen() && listed) {
            note(found, Difference.CLOSED_BUT_IN_LOOKUP, id);
        } else if (listed
                && !entry.citizen().map(who -> lookup.agreesWith(optOut, who)).orElse(true)) {
            note(found, Difference.LOOKUP_DISAGREES, id);
        }
    }

    private static void note(Map<Difference, List<String>> found, Difference difference, String id) {
        found.computeIfAbsent(difference, each -> new ArrayList<>()).add(id);
    }

    private static int report(PrintStream out, long seen, Map<Difference, List<String>> found) {
        int differences = found.values().stream().mapToInt(List::size).sum();
        out.printf("%,d opt-outs compared, %,d differences.%n", seen, differences);
        found.forEach((difference, ids) -> {
            out.printf("%,d %s:%n", ids.size(), difference.words);
            ids.stream().limit(MOST_NAMED).forEach(id -> out.println("  Consent/" + id));
        });
        return differences == 0 ? 0 : 1;
    }
}
