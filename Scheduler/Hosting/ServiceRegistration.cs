using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Rpa.Robots;
using Rpa.Robots.Accounts;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Commands;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Documents.Archives;
using Rpa.Scheduler.Entries;
using Rpa.Scheduler.Imports;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Town;
using Rpa.Scheduler.Vault;

namespace Rpa.Scheduler.Hosting;

/// <summary>Puts the service together.</summary>
internal static class ServiceRegistration
{
    /// <summary>The store, keys, intake, jobs, review, effects and operations. Settings are registered before; reading and robots come from their own rooms.</summary>
    public static IServiceCollection AddRpaService(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TownClock>();
        services.AddSingleton<TownLedger>();
        services.AddSingleton<LedgerImports>();
        services.AddSingleton<ILedgerHistory>(provider => provider.GetRequiredService<LedgerImports>());
        services.AddSingleton<IProcedureCatalog>(provider => new ChosenScenarios(
            ProcedureCatalog.Load(provider.GetRequiredService<IOptions<TownOptions>>().Value.ProceduresFolder ?? ProjectFolders.Procedures()),
            provider.GetRequiredService<IOptions<RobotOptions>>().Value.Scenarios));
        services.AddSingleton<IRequirementEvaluator, RequirementEvaluator>();
        services.AddSingleton<ICaseChecker, CaseChecker>();
        return services.AddStore().AddLedger().AddIntake().AddDocuments().AddCases().AddEntries().AddReview();
    }

    private static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddDbContextFactory<RpaDbContext>((provider, builder) =>
            StoreConnection.Configure(builder, provider.GetRequiredService<IOptions<StoreOptions>>().Value))
        .AddSingleton<Migrator>()
        .AddSingleton(provider => MasterKeyFile.Load(
            provider.GetRequiredService<IOptions<SecurityOptions>>().Value,
            provider.GetRequiredService<IOptions<StoreOptions>>().Value))
        .AddSingleton<DataKeyRing>()
        .AddSingleton<BlobStore>()
        .AddSingleton<AuditChain>()
        .AddSingleton<StoreSessions>()
        .AddScoped<IAccountAudit, StoreAccountAudit>()
        .AddHostedService<StoreStartup>();

    // After the store, whose schema it needs, and before whatever checks cases.
    private static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<LedgerService>()
        .AddHostedService(provider => provider.GetRequiredService<LedgerService>());

    private static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton(provider => new GroupNames(provider.GetRequiredService<IOptions<IntakeOptions>>().Value))
        .AddSingleton<IntakeSignal>()
        .AddSingleton<NoteWriter>()
        .AddSingleton<FilePlacer>()
        .AddSingleton<FileIntake>()
        .AddSingleton<InboxScan>()
        .AddHostedService<InboxService>();

    private static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<IApplicationFileReader>(provider => new ApplicationFileReader(provider.GetRequiredService<IProcedureCatalog>()))
        .AddSingleton<DocumentGroups>()
        .AddSingleton<PaperCases>()
        .AddSingleton<PageStage>()
        .AddSingleton<ExportStage>()
        .AddSingleton<ArchiveStage>()
        .AddSingleton<RowIntake>()
        .AddSingleton<ImportReports>()
        .AddSingleton<IImportReports>(provider => provider.GetRequiredService<ImportReports>())
        .AddSingleton<AssemblyStage>()
        .AddKeyedSingleton<IStep, ReadStep>(JobStep.Read);

    private static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseMaker>()
        .AddSingleton<CaseTransitions>()
        .AddSingleton<IRequirementEvaluator, RequirementEvaluator>()
        .AddSingleton<ICaseChecker, CaseChecker>()
        .AddSingleton<CaseChecks>()
        .AddSingleton<JobFailures>()
        .AddSingleton<Backoff>()
        .AddSingleton<Reconciler>()
        .AddKeyedSingleton<IStep, CheckStep>(JobStep.Check);

    private static IServiceCollection AddEntries(this IServiceCollection services) => services
        .AddSingleton<EnvironmentCredentialSource>()
        .AddSingleton<RobotVault>()
        .AddSingleton<ICredentialSource>(provider => provider.GetRequiredService<RobotVault>())
        .AddSingleton<OpeningHours>()
        .AddSingleton<RobotSwitch>()
        .AddSingleton<EntryGate>()
        .AddSingleton<EntryLedger>()
        .AddSingleton<EntryRequests>()
        .AddSingleton<EntryRun>()
        .AddKeyedSingleton<IStep, EnterStep>(JobStep.Enter)
        .AddKeyedSingleton<IStep, LookupStep>(JobStep.Lookup);
}
