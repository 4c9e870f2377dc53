package dk.fravalg.server.registration;

import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.persons.PersonRegistry;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the beans of this package. */
@Configuration(proxyBeanMethods = false)
public class RegistrationConfiguration {

    @Bean
    OwnNumber ownNumber(CprNumbers numbers) {
        return new OwnNumber(numbers);
    }

    @Bean
    ChangeOpenOptOut changeOpenOptOut(
            OptOuts optOuts,
            OpenOptOuts open,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        return new ChangeOpenOptOut(optOuts, open, audit, events, transaction, clock);
    }

    @Bean
    CheckEligibility checkEligibility(PersonRegistry persons, AuditLog audit, Clock clock) {
        return new CheckEligibility(persons, audit, clock);
    }

    @Bean
    RegisterOptOut registerOptOut(
            CheckEligibility eligibility,
            FollowCprEvent cprEvents,
            OptOuts optOuts,
            OpenOptOuts open,
            CprNumbers numbers,
            OwnNumber own,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        return new RegisterOptOut(
                eligibility, cprEvents, optOuts, open, numbers, own, audit, events, transaction, clock);
    }

    @Bean
    WithdrawOptOut withdrawOptOut(ChangeOpenOptOut changes, OwnNumber own, AuditLog audit, Clock clock) {
        return new WithdrawOptOut(changes, own, audit, clock);
    }

    @Bean
    InvalidateOptOut invalidateOptOut(ChangeOpenOptOut changes) {
        return new InvalidateOptOut(changes);
    }

    @Bean
    BringIntoForce bringIntoForce(ChangeOpenOptOut changes, OpenOptOuts open, Clock clock) {
        return new BringIntoForce(changes, open, clock);
    }

    @Bean
    ViewOwnOptOut viewOwnOptOut(OptOuts optOuts, CprNumbers numbers, AuditLog audit, Clock clock) {
        return new ViewOwnOptOut(optOuts, numbers, audit, clock);
    }

    @Bean
    FollowCprEvent followCprEvent(
            ChangeOpenOptOut changes,
            OptOuts optOuts,
            OpenOptOuts open,
            CprNumbers numbers,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        return new FollowCprEvent(changes, optOuts, open, numbers, audit, events, transaction, clock);
    }
}
