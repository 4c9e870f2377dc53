package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;

/** A scene of Nancy's opt-out, with one thing spoilt. Unspoilt, every scene follows the profile. */
final class Scene {

    private static final String EXTENSIONS = Sources.CANONICAL + "/StructureDefinition/";

    private final Consent consent;

    private Scene(Consent consent) {
        this.consent = consent;
    }

    static Scene nancyOptsOut() {
        return new Scene(Sources.consent("nancy-opts-out"));
    }

    static Scene nancyWaiting() {
        return new Scene(Sources.consent("nancy-waiting"));
    }

    static Scene nancyInForce() {
        return new Scene(Sources.consent("nancy-in-force"));
    }

    static Scene nancyWithdrawn() {
        return new Scene(Sources.consent("nancy-withdrawn"));
    }

    Scene but(Consumer<Consent> change) {
        change.accept(consent);
        return this;
    }

    Scene without(String extension) {
        return but(optOut -> optOut.getExtension().removeIf(its -> its.getUrl().equals(EXTENSIONS + extension)));
    }

    Scene with(String extension, Type value) {
        return but(optOut -> optOut.addExtension(new Extension(EXTENSIONS + extension, value)));
    }

    /** Holds when the validator refuses the scene and one of its lines holds all of these words. */
    void isRefusedFor(CharSequence... words) {
        assertThat(BuiltPackage.faultsOf(consent, BuiltPackage.OPT_OUT))
                .anySatisfy(fault -> assertThat(fault).contains(words));
    }

    void isAccepted() {
        assertThat(BuiltPackage.faultsOf(consent, BuiltPackage.OPT_OUT)).isEmpty();
    }
}
