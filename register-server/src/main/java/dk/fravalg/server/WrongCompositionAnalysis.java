package dk.fravalg.server;

import dk.fravalg.server.Composition.WrongComposition;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator that sandbox and live were about to be mixed up. */
class WrongCompositionAnalysis extends AbstractFailureAnalyzer<WrongComposition> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongComposition cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set spring.profiles.active and spring.datasource.url so that they belong together.",
                cause);
    }
}
