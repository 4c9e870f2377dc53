package dk.fravalg.server.store;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.audit.CitizenNumbers;
import dk.fravalg.server.persons.CprNumbers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A citizen's numbers as the CPR register has told them, and the Patients that stand for the citizen. */
record PatientNumbers(CprNumbers numbers, Citizens citizens) implements CitizenNumbers {

    @Override
    public Set<CprNumber> allOf(CprNumber number) {
        CprNumber current = numbers.currentOf(number);
        Set<CprNumber> all = new HashSet<>(numbers.formerOf(current));
        all.add(current);
        all.add(number);
        return Set.copyOf(all);
    }

    @Override
    public Set<CprNumber> ofPatient(String patientId) {
        return citizens.numberOf(patientId).map(this::allOf).orElse(Set.of());
    }

    @Override
    public Optional<String> patientOf(CprNumber number) {
        return citizens.idOf(number);
    }
}
