using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Cases;

/// <summary>Makes cases. A new case goes straight to <see cref="CaseState.Checking"/>: what had to be read has been read.</summary>
internal sealed class CaseMaker(TownClock clock, TimeProvider time)
{
    /// <summary>Adds a case with its key, history and audit rows to the session. The caller commits.</summary>
    public async Task<CaseRow> AddAsync(StoreSession session, NewCase made, DataKey key, DataKeyRow keyRow, CancellationToken cancellationToken)
    {
        var context = session.Context;
        var receivedOn = made.ReceivedOn ?? clock.DayOf(made.ReceivedAt);
        var reference = await NextReferenceAsync(context, clock.DayOf(made.ReceivedAt), cancellationToken);
        var row = new CaseRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Reference = reference,
            ProcedureId = made.Procedure.Id,
            ProcedureVersion = made.Procedure.Version,
            State = CaseState.Received,
            Version = 1,
            Source = made.Source,
            SourceSystem = made.SourceSystem,
            SourceReference = made.SourceReference,
            Revision = made.Revision,
            CreatedAt = time.GetUtcNow(),
            ReceivedAt = made.ReceivedAt,
            ReceivedOn = receivedOn,
            DataKeyId = key.Id,
            Payload = key.EncryptJson(made.Payload, CasePayload.Place),
            Summary = key.EncryptJson(new CaseSummary(ApplicantOf(made.Procedure, made.Payload), null), CaseSummary.Place),
        };
        CaseCounts.Apply(row, made.Payload);
        context.DataKeys.Add(keyRow);
        context.Cases.Add(row);
        context.CaseDocuments.AddRange(made.Documents.Select(document => new CaseDocumentRow { CaseId = row.Id, DocumentId = document }));
        context.History.Add(new HistoryRow { CaseId = row.Id, At = time.GetUtcNow(), To = CaseState.Received, What = "受け付けました。" });
        session.Audit(AuditEvent.System, AuditActs.CaseCreated, reference, made.Procedure.Id);
        new CaseEdit(session, row, key, time).MoveTo(CaseState.Checking, "読取り・取込みが終わりました。");
        return row;
    }

    /// <summary>Name of the applicant: the first name that the procedure asks for.</summary>
    public static string? ApplicantOf(ProcedureDefinition procedure, CasePayload payload) =>
        procedure.Fields
            .Where(field => field.Type == FieldType.NameKanji)
            .Select(field => payload.Fields.GetValueOrDefault(field.Key)?.Value?.Text)
            .FirstOrDefault(name => !string.IsNullOrEmpty(name));

    /// <summary>Next reference of the year, e.g. <c>R08-000123</c>. The counter's row is held until the session ends: no number is given twice.</summary>
    private static async Task<string> NextReferenceAsync(RpaDbContext context, DateOnly day, CancellationToken cancellationToken)
    {
        var era = JapaneseEra.Of(day) ?? throw new ArgumentOutOfRangeException(nameof(day), "There is no era for this day.");
        var year = $"{era.Letter}{day.Year - era.First.Year + 1:00}";
        var numbers = await context.Database.SqlQuery<long>(
            $"""
            INSERT INTO reference_counters (year, last) VALUES ({year}, 1)
            ON CONFLICT (year) DO UPDATE SET last = reference_counters.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(cancellationToken);
        return $"{year}-{numbers[0]:000000}";
    }
}
