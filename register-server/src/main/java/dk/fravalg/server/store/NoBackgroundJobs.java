package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.model.sched.ISchedulerService;
import ca.uhn.fhir.jpa.model.sched.ScheduledJobDefinition;
import java.util.Set;
import org.quartz.JobKey;

/**
 * HAPI's scheduler, with nothing on its list.
 *
 * <p>HAPI's own jobs tend stored searches, terminology, reindexing and bulk work. The register stores no search, and has
 * none of the others, so that Quartz and its threads need never start.
 */
class NoBackgroundJobs implements ISchedulerService {

    @Override
    public void scheduleLocalJob(long intervalMillis, ScheduledJobDefinition job) {}

    @Override
    public void scheduleClusteredJob(long intervalMillis, ScheduledJobDefinition job) {}

    @Override
    public void pause() {}

    @Override
    public void unpause() {}

    @Override
    public boolean isSchedulingDisabled() {
        return true;
    }

    @Override
    public boolean isStopping() {
        return false;
    }

    @Override
    public void purgeAllScheduledJobsForUnitTest() {}

    @Override
    public void logStatusForUnitTest() {}

    @Override
    public Set<JobKey> getLocalJobKeysForUnitTest() {
        return Set.of();
    }

    @Override
    public Set<JobKey> getClusteredJobKeysForUnitTest() {
        return Set.of();
    }
}
