using Quartz;

namespace Rpa.Scheduler.Jobs;

/// <summary>Runs the reconciler now and then.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileJob(Reconciler reconciler) : IJob
{
    public const string Name = "reconcile";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reconciler.RunAsync(cancellationToken);
}
