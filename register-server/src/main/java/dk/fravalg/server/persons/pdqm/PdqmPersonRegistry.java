package dk.fravalg.server.persons.pdqm;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.fhir.PatientReading;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.persons.PersonRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a patient demographics server by IHE PDQm, transaction ITI-78: {@code POST [base]/Patient/_search} with the
 * identifier in the body.
 *
 * <p>A Patient that was replaced (link type {@code replaced-by}) leads to the one in its place. Anything that is not one
 * clear answer within the time limits is no answer: {@link Problem#REGISTER_UNAVAILABLE}, never a guess.
 */
public class PdqmPersonRegistry implements PersonRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(PdqmPersonRegistry.class);

    /** How often a number may have been changed before an answer that leads on and on is taken for a fault. */
    private static final int MOST_CHANGES = 10;

    private final IGenericClient client;

    /** A client of the configured server, with its own time limits. */
    public PdqmPersonRegistry(PdqmSettings settings) {
        // A context of its own: the time limits belong to the client factory, which hangs on the context.
        FhirContext fhir = FhirContext.forR4();
        IRestfulClientFactory clients = fhir.getRestfulClientFactory();
        clients.setServerValidationMode(ServerValidationModeEnum.NEVER);
        clients.setConnectTimeout((int) settings.connectTimeout().toMillis());
        clients.setConnectionRequestTimeout((int) settings.connectTimeout().toMillis());
        clients.setSocketTimeout((int) settings.readTimeout().toMillis());
        this.client = clients.newGenericClient(settings.url());
    }

    @Override
    public Optional<PersonFacts> find(CprNumber cpr) {
        List<CprNumber> formerNumbers = new ArrayList<>();
        CprNumber asked = cpr;
        for (int changes = 0; changes <= MOST_CHANGES; changes++) {
            Optional<Patient> found = search(asked);
            if (found.isEmpty()) {
                return changes == 0 ? Optional.empty() : unclear("replacing-patient-missing");
            }
            Optional<CprNumber> next = PdqmPatient.replacedBy(found.get(), this::read);
            if (next.isEmpty() && PdqmPatient.wasReplaced(found.get())) {
                return unclear("replacing-patient-without-number");
            }
            if (next.isEmpty()) {
                return Optional.of(read(found.get(), asked, formerNumbers));
            }
            formerNumbers.add(asked);
            asked = next.get();
        }
        return unclear("replaced-without-end");
    }

    /** The facts of the Patient that was found by a number, which may be one it no longer has. */
    private static PersonFacts read(Patient patient, CprNumber asked, List<CprNumber> formerNumbers) {
        CprNumber current = PdqmPatient.currentNumber(patient).orElse(asked);
        if (!current.equals(asked)) {
            formerNumbers.add(asked);
        }
        Optional<PersonFacts> facts = PatientReading.facts(patient, current, formerNumbers);
        return facts.isPresent()
                ? facts.get()
                : PdqmPersonRegistry.<PersonFacts>unclear("patient-incomplete").orElseThrow();
    }

    private Optional<Patient> search(CprNumber cpr) {
        Bundle answer = ask(() -> client.search()
                .forResource(Patient.class)
                .where(Patient.IDENTIFIER.exactly().systemAndIdentifier(Canonical.CPR, cpr.digits()))
                .usingStyle(SearchStyleEnum.POST)
                .returnBundle(Bundle.class)
                .execute());
        List<Patient> patients = answer.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() != Bundle.SearchEntryMode.INCLUDE)
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .toList();
        List<Patient> matches = patients.stream()
                .filter(patient -> PdqmPatient.has(patient, cpr))
                .toList();
        if (matches.isEmpty() && !patients.isEmpty()) {
            return unclear("other-patients");
        }
        // A server may answer with the record that was replaced beside the one in its place: the latter says more.
        List<Patient> standing = matches.stream()
                .filter(patient -> !PdqmPatient.wasReplaced(patient))
                .toList();
        List<Patient> candidates = standing.isEmpty() ? matches : standing;
        if (candidates.size() > 1) {
            return unclear("several-patients");
        }
        return candidates.stream().findFirst();
    }

    private Patient read(IIdType id) {
        if (id.hasBaseUrl() && !id.getBaseUrl().equals(client.getServerBase())) {
            // The same id on another server may be somebody else's.
            return PdqmPersonRegistry.<Patient>unclear("link-to-another-server").orElseThrow();
        }
        return ask(() ->
                client.read().resource(Patient.class).withId(id.getIdPart()).execute());
    }

    private static <T> T ask(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.warn(
                    "PDQM-NO-ANSWER The person registry gave no answer cause={}",
                    e.getClass().getSimpleName());
            throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
        }
    }

    private static <T> Optional<T> unclear(String what) {
        LOG.warn("PDQM-UNCLEAR The person registry gave an answer that cannot be used what={}", what);
        throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
    }
}
