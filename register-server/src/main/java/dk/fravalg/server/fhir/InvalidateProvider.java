package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.registration.InvalidateOptOut;
import dk.fravalg.server.store.ReadConsents;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /fhir/Consent/{id}/$invalidate}: a clerk finds that the registration should never have been made.
 *
 * <p>Definition: {@code https://fravalg.example/fhir/OperationDefinition/invalidate}.
 */
public class InvalidateProvider {

    /** The longest note; in characters. */
    static final int LONGEST_NOTE = 1_000;

    private final InvalidateOptOut invalidate;
    private final ReadConsents reads;
    private final ProfileCheck profiles;

    InvalidateProvider(InvalidateOptOut invalidate, ReadConsents reads, ProfileCheck profiles) {
        this.invalidate = invalidate;
        this.reads = reads;
        this.profiles = profiles;
    }

    /**
     * 200, also the second time; {@code not-open} for one that was withdrawn or ended, {@code changed-meanwhile} for one
     * with another version than {@code If-Match} names.
     */
    @Operation(name = "$invalidate", typeName = "Consent")
    public Consent invalidate(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1, max = 1) @Nullable CodeType reason,
            @OperationParam(name = "note", max = 1) @Nullable StringType note,
            RequestDetails request) {
        Actor actor = Caller.who(Permission.INVALIDATE);
        InvalidationReason why = reasonOf(reason);
        String words = noteOf(note);
        profiles.demand(request, "invalidate-in");
        invalidate.invalidate(actor, ConsentId.of(id), IfMatch.version(request), why, words);
        return reads.asChanged(actor, id.getIdPart());
    }

    private static InvalidationReason reasonOf(@Nullable CodeType reason) {
        return Optional.ofNullable(reason)
                .map(CodeType::getValue)
                .flatMap(InvalidationReason::ofCode)
                .orElseThrow(() -> new RegisterProblem(
                        Problem.INVALID_RESOURCE, "reason is a code of the value set invalidation-reason"));
    }

    private static String noteOf(@Nullable StringType note) {
        String text = note == null || note.getValue() == null ? "" : note.getValue();
        if (text.length() > LONGEST_NOTE) {
            throw new RegisterProblem(Problem.INVALID_RESOURCE, "note has " + LONGEST_NOTE + " characters at most");
        }
        return text;
    }
}
