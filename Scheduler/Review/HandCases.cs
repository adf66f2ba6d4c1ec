using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Review;

/// <summary>Starts cases by hand.</summary>
internal sealed class HandCases(
    StoreSessions sessions, DataKeyRing keys, IProcedureCatalog catalog, CaseMaker maker, IJobRequests jobs, TownClock clock, TimeProvider time) : IHandCases
{
    private const string SourceSystem = "hand";
    private const int OldestDays = 366;

    public async Task<HandCase> StartAsync(string procedureId, DateOnly receivedOn, string user, CancellationToken cancellationToken)
    {
        if (catalog.All.FirstOrDefault(known => string.Equals(known.Id, procedureId, StringComparison.Ordinal)) is not { } procedure)
        {
            return new HandCase("手続を選んでください。", null);
        }

        if (receivedOn > clock.Today || receivedOn < clock.Today.AddDays(-OldestDays))
        {
            return new HandCase("受付日は、今日までの1年以内の日付を入力してください。", null);
        }

        var (key, keyRow) = keys.Create();
        await using var session = await sessions.BeginAsync(cancellationToken);
        var made = await maker.AddAsync(session, New(procedure, receivedOn), key, keyRow, cancellationToken);
        session.Audit(user, AuditActs.CaseStartedByHand, made.Reference, procedure.Id);
        await session.CommitAsync(cancellationToken);
        await jobs.RequestAsync(JobStep.Check, made.Id, cancellationToken);
        return new HandCase(null, made.Id);
    }

    private NewCase New(ProcedureDefinition procedure, DateOnly receivedOn) => new(
        procedure,
        ApplicationSource.Hand,
        SourceSystem,
        null,
        time.GetUtcNow(),
        receivedOn,
        new CasePayload(
            procedure.Fields.Where(field => field.Requirement is not Requirement.Office)
                .ToDictionary(field => field.Key, field => new CaseField(FieldText.Empty(field), null, null, null, null, false), StringComparer.Ordinal),
            null,
            [],
            0,
            null,
            [],
            [],
            new Dictionary<string, string>(StringComparer.Ordinal),
            null),
        []);
}
