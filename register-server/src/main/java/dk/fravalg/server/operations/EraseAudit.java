package dk.fravalg.server.operations;

import dk.fravalg.model.actor.Operator;
import dk.fravalg.server.audit.AuditErasure;
import dk.fravalg.server.audit.AuditSettings;
import dk.fravalg.server.platform.Command;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;

/** {@code erase-audit}: erases what audit records of before a day say of persons, and logs that. */
class EraseAudit implements Command {

    /** EX_USAGE of sysexits.h. */
    private static final int USAGE = 64;

    private final AuditErasure erasure;
    private final AuditSettings settings;

    EraseAudit(AuditErasure erasure, AuditSettings settings) {
        this.erasure = erasure;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "erase-audit";
    }

    @Override
    public String description() {
        return "erases what audit records of before register.audit.erase-before say of persons";
    }

    @Override
    public int run(PrintStream out) {
        try {
            LocalDate firstKept = LocalDate.parse(settings.eraseBefore());
            Operator operator = new Operator(System.getProperty("user.name", "unknown"));
            out.printf("Erased in %,d records.%n", erasure.eraseBefore(operator, firstKept));
            return 0;
        } catch (DateTimeException | IllegalArgumentException e) {
            out.println("--register.audit.erase-before must be a day that has begun, for example 2021-01-01.");
            return USAGE;
        }
    }
}
