using Quartz;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Jobs;

/// <summary>Sets the job engine up: persistent, on a SQLite file of its own or in the PostgreSQL database of the store.</summary>
internal static class QuartzSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services, StoreOptions store, JobOptions jobs, EntryOptions entry)
    {
        var readers = jobs.ReadingThreads > 0 ? jobs.ReadingThreads : Environment.ProcessorCount;
        var scope = store.Clustered ? ExecutionLimitScope.Cluster : ExecutionLimitScope.Node;
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "rpa";
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(1); // Work asked for by another process waits no longer than this.
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(readers + entry.Robots + 3);
            quartz.UseExecutionLimits(limits => limits
                .ForGroup(JobKeys.NameOf(JobStep.Read), readers)
                .ForGroup(JobKeys.NameOf(JobStep.Check), 2)
                .ForGroup(JobKeys.RobotGroup, entry.Robots, scope));
            quartz.UsePersistentStore(persistent =>
            {
                if (store.Provider == StoreProvider.PostgreSql)
                {
                    persistent.UsePostgres(store.ConnectionString!);
                }
                else
                {
                    persistent.UseSqlite(StoreConnection.SqliteConnectionString(store, StoreConnection.SqliteJobsFile));
                }

                if (store.Clustered)
                {
                    persistent.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                        cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(4);
                    });
                }

                persistent.ProvisionSchema();
                persistent.UseExecutionHistory();
            });
            quartz.ScheduleJob<ReconcileJob>(
                trigger => trigger.WithIdentity(ReconcileJob.Name).StartNow().WithSimpleSchedule(TimeSpan.FromSeconds(jobs.ReconcileSeconds)),
                job => job.WithIdentity(ReconcileJob.Name));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddSingleton<IJobRequests, QuartzJobRequests>();
        return services;
    }
}
