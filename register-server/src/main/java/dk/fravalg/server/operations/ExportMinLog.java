package dk.fravalg.server.operations;

import dk.fravalg.server.audit.AuditSettings;
import dk.fravalg.server.audit.MinLogExport;
import dk.fravalg.server.platform.Command;
import dk.fravalg.server.platform.Progress;
import java.io.PrintStream;
import java.time.Clock;

/** {@code export-minlog}: writes what is new in the audit log and concerns a citizen to files for MinLog. */
class ExportMinLog implements Command {

    /** EX_USAGE of sysexits.h. */
    private static final int USAGE = 64;

    private final MinLogExport export;
    private final AuditSettings settings;
    private final Clock clock;

    ExportMinLog(MinLogExport export, AuditSettings settings, Clock clock) {
        this.export = export;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export-minlog";
    }

    @Override
    public String description() {
        return "writes what is new in the audit log to register.audit.minlog, as MinLog has it";
    }

    @Override
    public int run(PrintStream out) {
        if (settings.minlog().isEmpty()) {
            out.println("--register.audit.minlog must name a directory.");
            return USAGE;
        }
        Progress progress = new Progress(out, clock, "audit records gone through", export.records());
        long entries = export.handOn(progress::step);
        progress.finish();
        out.printf("%,d entries written.%n", entries);
        return 0;
    }
}
