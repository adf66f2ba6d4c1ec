using Quartz;

namespace Rpa.Scheduler.Jobs;

/// <summary>The job behind every step: finds the step by the job's key, runs it, and asks again when it is to come back.</summary>
[DisallowConcurrentExecution]
internal sealed class StepJob(IServiceProvider services, IJobRequests requests, JobFailures failures, ILogger<StepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.JobDetail.Key;
        if (JobKeys.Parse(key) is not { } work)
        {
            log.LogWarning("Job {Job} belongs to no step and is dropped", key);
            return;
        }

        var step = services.GetRequiredKeyedService<IStep>(work.Step);
        DateTimeOffset? again;
        try
        {
            again = await step.RunAsync(work.Id, cancellationToken);
            await failures.ForgetAsync(work.Step, work.Id, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogError(exception, "Step {Step} of {Id} failed", work.Step, work.Id);
            again = await step.FailedAsync(work.Id, exception.GetType().Name, cancellationToken);
            await failures.RecordAsync(work.Step, work.Id, exception.GetType().Name, again is null, cancellationToken);
        }

        if (again is { } at)
        {
            await requests.RequestAsync(work.Step, work.Id, at, cancellationToken);
        }
    }
}
