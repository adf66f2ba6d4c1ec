using Quartz;

namespace Rpa.Scheduler.Jobs;

/// <summary>Asks Quartz. A pending request for the same step and id is replaced; a running one is followed by the new one.</summary>
internal sealed class QuartzJobRequests(ISchedulerFactory schedulers, TimeProvider time) : IJobRequests
{
    /// <summary>A step that waited for its turn is late, not missed: Quartz would set a missed one aside until its next look, a minute later.</summary>
    private static readonly TimeSpan NeverTooLate = TimeSpan.FromDays(3650);

    public async Task RequestAsync(JobStep step, Guid id, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<StepJob>().WithIdentity(JobKeys.Of(step, id)).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create(time)
            .WithIdentity(JobKeys.TriggerOf(step, id))
            .WithExecutionGroup(JobKeys.ExecutionGroupOf(step))
            .StartAt(notBefore ?? time.GetUtcNow())
            .WithMisfireThreshold(NeverTooLate)
            .Build();
        await scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    public async Task<bool> ExistsAsync(JobStep step, Guid id, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return await scheduler.Exists(JobKeys.Of(step, id), cancellationToken);
    }
}
