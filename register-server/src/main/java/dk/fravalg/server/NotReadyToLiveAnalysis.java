package dk.fravalg.server;

import dk.fravalg.server.LiveRequirements.NotReadyToLive;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in a few lines, and not in a stack trace, which settings the live register lacks. */
class NotReadyToLiveAnalysis extends AbstractFailureAnalyzer<NotReadyToLive> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotReadyToLive cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set what is missing; docs/operations/configuration.md says what each setting is.",
                cause);
    }
}
