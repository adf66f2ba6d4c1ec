using Rpa.Scheduler.Calibration;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Effects;
using Rpa.Scheduler.Operations;
using Rpa.Scheduler.Review;

namespace Rpa.Scheduler.Hosting;

/// <summary>What the pages and the command line ask the service.</summary>
internal static class ReviewRegistration
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddSingleton<CaseReader>();
        services.AddSingleton<LabelledReadings>();
        services.AddSingleton<FileNames>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<CaseImages>();
        services.AddSingleton<CaseView>();
        services.AddSingleton<ICaseQueries, CaseQueries>();
        services.AddSingleton<ICaseDecisions, CaseDecisions>();
        services.AddSingleton<IUnknownPages, UnknownPages>();
        services.AddSingleton<IHandCases, HandCases>();
        services.AddSingleton<IEffectQueries, EffectQueries>();
        services.AddSingleton<IOperationQueries, OperationQueries>();
        services.AddSingleton<IServiceProbe, ServiceProbe>();
        return services;
    }
}
