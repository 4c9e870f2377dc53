package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.event.OptOutInvalidated;
import dk.fravalg.model.fhir.ChangeProvenance;
import dk.fravalg.model.fhir.OptOutConsent;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.registration.OptOuts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Provenance;

/** The opt-outs as Consents in the FHIR repository, each version with its Provenance. */
class FhirOptOuts implements OptOuts {

    private final IFhirResourceDao<Consent> consents;
    private final IFhirResourceDao<Provenance> provenances;
    private final Citizens citizens;
    private final Unwritten unwritten;

    FhirOptOuts(
            IFhirResourceDao<Consent> consents,
            IFhirResourceDao<Provenance> provenances,
            Citizens citizens,
            Unwritten unwritten) {
        this.consents = consents;
        this.provenances = provenances;
        this.citizens = citizens;
        this.unwritten = unwritten;
    }

    @Override
    public void add(OptOut optOut, Declaration declaration, PersonFacts citizen, OptOutEvent event, Actor actor) {
        String patientId = citizens.keep(citizen);
        Consent consent = OptOutConsent.of(optOut, declaration.decidedAt(), patientId);
        store(consent, event, actor, patientId, Optional.empty());
    }

    @Override
    public void change(OptOut optOut, OptOutEvent event, Actor actor, Optional<String> note) {
        Consent consent = read(optOut.id()).orElseThrow();
        String patientId = citizens.idOf(optOut.cpr())
                .orElseGet(() -> consent.getPatient().getReferenceElement().getIdPart());
        store(OptOutConsent.update(consent, optOut, patientId), event, actor, patientId, note);
    }

    @Override
    public Optional<OptOut> find(OptOutId id) {
        return read(id).map(OptOutConsent::read);
    }

    @Override
    public Optional<String> versionOf(OptOutId id) {
        return read(id).map(consent -> consent.getIdElement().getVersionIdPart());
    }

    @Override
    public List<OptOut> of(CprNumber cpr) {
        return citizens.idOf(cpr).map(this::ofPatient).orElse(List.of());
    }

    @Override
    public void updateCitizen(PersonFacts citizen) {
        citizens.idOf(citizen.cpr()).ifPresent(known -> citizens.keep(citizen));
    }

    @Override
    public void renumberCitizen(CprNumber former, PersonFacts citizen) {
        citizens.renumber(former, citizen);
    }

    private List<OptOut> ofPatient(String patientId) {
        SearchParameterMap query = SearchParameterMap.newSynchronous();
        query.add(Consent.SP_PATIENT, new ReferenceParam("Patient/" + patientId));
        return EveryResource.of(consents, query).stream()
                .map(OptOutConsent::read)
                .sorted(Comparator.comparing(OptOut::registeredAt).reversed())
                .toList();
    }

    /** By a search: HAPI's read of what is not there would take the whole transaction with it, and the audit record too. */
    private Optional<Consent> read(OptOutId id) {
        SearchParameterMap query = SearchParameterMap.newSynchronous();
        query.add(IAnyResource.SP_RES_ID, new TokenParam(id.value()));
        return consents.search(query, new SystemRequestDetails()).getAllResources().stream()
                .findFirst()
                .map(Consent.class::cast);
    }

    private void store(Consent consent, OptOutEvent event, Actor actor, String patientId, Optional<String> note) {
        // Whichever of the two HAPI writes first, it may meet another change of the same Consent there.
        LostRace.translate(() -> {
            String version =
                    consents.update(consent, new SystemRequestDetails()).getId().getVersionIdPart();
            return provenances.create(
                    ChangeProvenance.of(event, actor, version, patientId, why(event, note)),
                    new SystemRequestDetails());
        });
        unwritten.write();
    }

    private static Optional<ChangeProvenance.Why> why(OptOutEvent event, Optional<String> note) {
        return event instanceof OptOutInvalidated invalidated
                ? Optional.of(new ChangeProvenance.Why(invalidated.reason().code(), note.orElse("")))
                : Optional.empty();
    }
}
