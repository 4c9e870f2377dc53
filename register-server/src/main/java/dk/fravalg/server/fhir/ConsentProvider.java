package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.IResourceProvider;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.fhir.ConsentSubmission;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.limits.Throttle;
import dk.fravalg.server.registration.RegisterOptOut;
import dk.fravalg.server.store.ReadConsents;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * Creates and reads Consents: {@code POST /fhir/Consent}, {@code GET /fhir/Consent/{id}}, its versions and its history.
 *
 * <p>Source: <a href="https://hl7.org/fhir/R4/http.html">FHIR R4, RESTful API</a>. Nothing is updated or deleted through
 * it: an opt-out is changed by {@code $withdraw} and {@code $invalidate} only.
 */
public class ConsentProvider implements IResourceProvider {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private final RegisterOptOut register;
    private final ReadConsents reads;
    private final ProfileCheck profiles;
    private final Throttle throttle;

    ConsentProvider(RegisterOptOut register, ReadConsents reads, ProfileCheck profiles, Throttle throttle) {
        this.register = register;
        this.reads = reads;
        this.profiles = profiles;
        this.throttle = throttle;
    }

    @Override
    public Class<Consent> getResourceType() {
        return Consent.class;
    }

    /** Registers an opt-out: 201, or with {@code If-None-Exist} 200 and the open one; a second one is 409. */
    @Create
    public MethodOutcome create(
            @ResourceParam @Nullable Consent consent, @ConditionalUrlParam @Nullable String ifNoneExist) {
        Actor actor = Caller.who(Permission.REGISTER);
        if (consent == null) {
            throw new RegisterProblem(Problem.INVALID_RESOURCE, "the body is a Consent resource");
        }
        Declaration declaration = ConsentSubmission.read(consent);
        if (declaration.capacityDeclared()) {
            profiles.demand(consent, "resuscitation-opt-out");
        } // Else the rules refuse it, by a code of its own, together with whatever else they find.
        // Whether somebody has opted out already can be learnt from the refusal.
        throttle.learn(Caller.client(), actor, List.of(declaration.cpr().digits()));
        boolean onlyIfNone = IfNoneExist.asksFor(Optional.ofNullable(ifNoneExist), declaration.cpr());
        if (onlyIfNone) {
            // CVE-2026-113876: whoever may not read must not be handed what is there instead.
            Caller.who(Permission.READ);
        }
        return register.register(actor, declaration)
                .fold(
                        id -> outcome(actor, id, true),
                        open -> {
                            if (!onlyIfNone) {
                                throw new RegisterProblem(Problem.ALREADY_REGISTERED);
                            }
                            return outcome(actor, open, false);
                        },
                        reasons -> {
                            throw new RegisterProblem(reasons);
                        });
    }

    /** The Consent as it is now, or one of its versions. */
    @Read(version = true)
    public Consent read(@IdParam IdType id) {
        Actor actor = Caller.who(Permission.READ);
        String consent = ConsentId.of(id).value();
        if (id.hasVersionIdPart() && !VERSION.matcher(id.getVersionIdPart()).matches()) {
            throw new RegisterProblem(Problem.NOT_FOUND);
        }
        Consent found = id.hasVersionIdPart()
                ? reads.readVersion(actor, consent, id.getVersionIdPart())
                : reads.read(actor, consent);
        throttle.learn(Caller.client(), actor, AskedAbout.by(List.of(found)));
        return found;
    }

    /** All versions of a Consent that the caller may see. */
    @History
    public List<Consent> history(@IdParam IdType id) {
        Actor actor = Caller.who(Permission.READ);
        List<Consent> versions = reads.history(actor, ConsentId.of(id).value());
        throttle.learn(Caller.client(), actor, AskedAbout.by(versions));
        return versions;
    }

    private MethodOutcome outcome(Actor actor, OptOutId id, boolean created) {
        Consent consent = created ? reads.asChanged(actor, id.value()) : reads.read(actor, id.value());
        MethodOutcome outcome = new MethodOutcome(consent.getIdElement(), created);
        outcome.setResource(consent);
        return outcome;
    }
}
