package dk.fravalg.server.operations;

import dk.fravalg.server.audit.AuditProof;
import dk.fravalg.server.audit.Finding;
import dk.fravalg.server.audit.Verdict;
import dk.fravalg.server.platform.Command;
import dk.fravalg.server.platform.Progress;
import java.io.PrintStream;
import java.time.Clock;

/** {@code verify-audit}: finds whether anything in the audit log is not as it was written, and names the first. */
class VerifyAudit implements Command {

    private final AuditProof proof;
    private final Clock clock;

    VerifyAudit(AuditProof proof, Clock clock) {
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String description() {
        return "checks the audit log against its hash chain and its signed checkpoints";
    }

    @Override
    public int run(PrintStream out) {
        out.println("Checkpoints are signed with " + proof.verifierKey());
        Progress progress = new Progress(out, clock, "audit records checked", proof.records());
        Verdict verdict = proof.verify(progress::step);
        progress.finish();
        out.printf(
                "%,d records are as they were written, %,d of them lawfully erased; %,d checkpoints agree.%n",
                verdict.records(), verdict.erased(), verdict.checkpoints());
        out.println(verdict.finding().map(VerifyAudit::words).orElse("The audit log is whole."));
        return verdict.isWhole() ? 0 : 1;
    }

    private static String words(Finding finding) {
        String records = finding.from() == finding.to()
                ? "Record " + finding.from()
                : "One of the records from " + finding.from() + " to " + finding.to();
        return "NOT WHOLE. " + records + " " + finding.what() + ".";
    }
}
