package dk.fravalg.server.operations;

import dk.fravalg.server.audit.AuditSettings;
import dk.fravalg.server.audit.Checkpoints;
import dk.fravalg.server.registration.BringIntoForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what runs by itself on every node, and never beside a command. */
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {

    @Bean
    DueOptOuts dueOptOuts(BringIntoForce bringIntoForce) {
        return new DueOptOuts(bringIntoForce);
    }

    @Bean
    CheckpointsInTime checkpointsInTime(Checkpoints checkpoints, AuditSettings settings) {
        return new CheckpointsInTime(checkpoints, settings.checkpointEvery());
    }
}
