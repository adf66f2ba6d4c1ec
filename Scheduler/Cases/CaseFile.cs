using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Cases;

/// <summary>A case read and decrypted.</summary>
internal sealed record CaseFile(CaseRow Row, DataKey Key, CasePayload Payload, CaseSummary Summary)
{
    /// <summary>The place of encrypted history details.</summary>
    public const string HistoryPlace = "history/detail";

    /// <summary>The place of an encrypted entry result.</summary>
    public const string EntryResultPlace = "entry/result";

    /// <summary>The place of an encrypted entry step.</summary>
    public const string EntryStepPlace = "entry/step";

    public static CaseFile Open(CaseRow row, DataKey key) => new(
        row,
        key,
        key.DecryptJson<CasePayload>(row.Payload, CasePayload.Place),
        key.DecryptJson<CaseSummary>(row.Summary, CaseSummary.Place));

    /// <summary>The application as rules and robots see it.</summary>
    public Application Application => ApplicationOf(Row, Payload);

    public static Application ApplicationOf(CaseRow row, CasePayload payload) => new(
        row.ProcedureId,
        row.Source,
        row.Reference,
        row.SourceReference,
        row.ReceivedOn,
        payload.Fields.ToDictionary(field => field.Key, field => field.Value.Value, StringComparer.Ordinal));
}
