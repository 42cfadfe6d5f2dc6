package gongwen.alfresco.job;

import org.alfresco.schedule.AbstractScheduledLockedJob;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Does a piece of the office's standing work, on whichever server of a cluster holds Alfresco's lock for it. */
public final class OfficeJob extends AbstractScheduledLockedJob {

    @Override
    public void executeJob(JobExecutionContext job) throws JobExecutionException {
        Object work = job.getJobDetail().getJobDataMap().get("work");
        if (!(work instanceof Runnable task)) {
            throw new JobExecutionException("The job is not told what to do");
        }
        task.run();
    }
}
