package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.fhir.CitizenPatient;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/**
 * The citizens who have or had an opt-out, as Patients: one for each CPR number, joined by links where a number was changed.
 */
class Citizens {

    private static final int MOST_CHANGES = 10;

    private final IFhirResourceDao<Patient> patients;

    private final Unwritten unwritten;

    Citizens(IFhirResourceDao<Patient> patients, Unwritten unwritten) {
        this.patients = patients;
        this.unwritten = unwritten;
    }

    /** The id of the Patient with this number. */
    Optional<String> idOf(CprNumber cpr) {
        return find(cpr).map(patient -> patient.getIdElement().getIdPart());
    }

    /** The id of the Patient that stands in the place of this one today: its own, where it was not replaced. */
    String currentIdOf(String patientId) {
        String current = patientId;
        // Bounded, so that links which lead round in a circle end.
        for (int changes = 0; changes < MOST_CHANGES; changes++) {
            Optional<String> next = read(current).flatMap(CitizenPatient::replacingId);
            if (next.isEmpty()) {
                return current;
            }
            current = next.get();
        }
        return current;
    }

    private Optional<Patient> read(String patientId) {
        try {
            return Optional.of(patients.read(new IdType("Patient", patientId), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            return Optional.empty();
        }
    }

    /** The number of the Patient with this id. */
    Optional<CprNumber> numberOf(String patientId) {
        return read(patientId).flatMap(CitizenPatient::numberOf);
    }

    /** The Patient with this number. */
    Optional<Patient> find(CprNumber cpr) {
        SearchParameterMap query = SearchParameterMap.newSynchronous();
        query.add(Patient.SP_IDENTIFIER, new TokenParam(Canonical.CPR, cpr.digits()));
        List<IBaseResource> found =
                patients.search(query, new SystemRequestDetails()).getAllResources();
        if (found.size() > 1) {
            throw new IllegalStateException("Two Patients have one CPR number");
        }
        return found.stream().findFirst().map(Patient.class::cast);
    }

    /**
     * Keeps what the CPR register says of the citizen: in a new Patient, or as a new version where it says something new.
     *
     * @return the Patient's id
     */
    String keep(PersonFacts facts) {
        Optional<Patient> known = find(facts.cpr());
        Patient patient = CitizenPatient.of(facts);
        patient.setId(known.map(each -> each.getIdElement().getIdPart())
                .orElseGet(() -> UUID.randomUUID().toString()));
        known.ifPresent(each -> patient.setLink(each.getLink()));
        return store(patient);
    }

    /** Joins the Patient of a former number with that of the current one. */
    void renumber(CprNumber former, PersonFacts facts) {
        Optional<Patient> known = find(former);
        if (known.isEmpty()) {
            return;
        }
        Patient formerPatient = known.get();
        String currentId = keep(facts);
        Patient currentPatient = find(facts.cpr()).orElseThrow();
        CitizenPatient.replaces(currentPatient, formerPatient.getIdElement().getIdPart());
        store(currentPatient);
        CitizenPatient.replacedBy(formerPatient, currentId);
        store(formerPatient);
    }

    private String store(Patient patient) {
        String id = LostRace.translate(() -> patients.update(patient, new SystemRequestDetails()))
                .getId()
                .getIdPart();
        unwritten.write();
        return id;
    }
}
