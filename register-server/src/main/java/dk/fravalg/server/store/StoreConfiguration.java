package dk.fravalg.server.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.util.MemoryCacheService;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.CitizenNumbers;
import dk.fravalg.server.lookup.LookUpStatus;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.registration.BringIntoForce;
import dk.fravalg.server.registration.OptOutCensus;
import dk.fravalg.server.registration.OptOuts;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Makes the beans of this package. */
@Configuration(proxyBeanMethods = false)
@Import(HapiRepositoryConfiguration.class)
public class StoreConfiguration {

    @Bean
    Unwritten unwritten(EntityManagerFactory factory) {
        return new Unwritten(SharedEntityManagerCreator.createSharedEntityManager(factory));
    }

    @Bean
    Citizens citizens(DaoRegistry daos, Unwritten unwritten) {
        return new Citizens(daos.getResourceDao(Patient.class), unwritten);
    }

    @Bean
    Consents consents(DaoRegistry daos) {
        return new Consents(daos.getResourceDao(Consent.class));
    }

    @Bean
    OptOuts optOuts(DaoRegistry daos, Citizens citizens, Unwritten unwritten) {
        return new FhirOptOuts(
                daos.getResourceDao(Consent.class), daos.getResourceDao(Provenance.class), citizens, unwritten);
    }

    @Bean
    OptOutCensus optOutCensus(JdbcClient jdbc, FhirContext fhir) {
        return new ConsentCensusStore(jdbc, fhir);
    }

    @Bean
    RepositoryContents repositoryContents(JdbcClient jdbc, MemoryCacheService caches) {
        return new RepositoryContentsStore(jdbc, caches);
    }

    @Bean
    CitizenNumbers citizenNumbers(CprNumbers numbers, Citizens citizens) {
        return new PatientNumbers(numbers, citizens);
    }

    @Bean
    ReadConsents readConsents(
            Consents consents,
            Citizens citizens,
            CprNumbers numbers,
            OptOuts optOuts,
            LookUpStatus lookup,
            BringIntoForce due,
            AuditLog audit,
            Clock clock) {
        return new ReadConsents(consents, citizens, numbers, optOuts, lookup, due, audit, clock);
    }
}
