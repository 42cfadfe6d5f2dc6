package gongwen.alfresco.job;

import org.alfresco.schedule.AbstractScheduledLockedJob;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Has the rules do what is due, once a minute, on whichever server of a cluster holds Alfresco's lock for it. */
public final class ReminderJob extends AbstractScheduledLockedJob {

    @Override
    public void executeJob(JobExecutionContext job) throws JobExecutionException {
        Object due = job.getJobDetail().getJobDataMap().get("dueNodes");
        if (!(due instanceof DueNodes nodes)) {
            throw new JobExecutionException("The job is not told where to find what is due");
        }
        nodes.lookAt();
    }
}
