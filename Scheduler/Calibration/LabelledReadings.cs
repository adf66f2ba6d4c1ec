using Microsoft.EntityFrameworkCore;
using Rpa.Ocr.Confidence;
using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Calibration;

/// <summary>Keeps what people decide about readings, on this machine, and hands it out as samples.</summary>
internal sealed class LabelledReadings(StoreSessions sessions, DataKeyRing keys, IProcedureCatalog catalog, TimeProvider time)
{
    /// <summary>Keeps a decision with the case's change. Fields that were not read from paper are left out.</summary>
    /// <param name="edit">The change.</param>
    /// <param name="fieldKey">Key of the field.</param>
    /// <param name="field">The field as decided.</param>
    /// <param name="label">How it was decided.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task KeepAsync(CaseEdit edit, string fieldKey, CaseField field, LabelKind label, CancellationToken cancellationToken)
    {
        if (field.Reading is not { Evidence: not null } reading || catalog.Get(edit.Row.ProcedureId).Find(fieldKey) is not { } definition)
        {
            return;
        }

        var labelled = new LabelledReading(
            definition.Type, edit.Payload.Revision, label, field.Value, edit.Payload.LedgerSnapshot is not null, reading);
        var box = edit.Key.EncryptJson(labelled, LabelledReading.Place);
        var context = edit.Session.Context;
        if (await context.LabelledReadings.FindAsync([edit.Row.Id, fieldKey], cancellationToken) is { } known)
        {
            known.Reading = box;
            known.At = time.GetUtcNow();
            return;
        }

        context.LabelledReadings.Add(new LabelledReadingRow
        {
            CaseId = edit.Row.Id,
            FieldKey = fieldKey,
            At = time.GetUtcNow(),
            DataKeyId = edit.Row.DataKeyId,
            PageId = field.PageId,
            Reading = box,
        });
    }

    /// <summary>Keeps the readings of a case drawn for sampling that a person saw and left as they are.</summary>
    public async Task KeepSampledAsync(CaseEdit edit, CancellationToken cancellationToken)
    {
        foreach (var (key, field) in edit.Payload.Fields.Where(field => edit.Row.Sampled && field.Value is { DecidedBy: null, Reading.Accepted: true }))
        {
            await KeepAsync(edit, key, field, LabelKind.Sampled, cancellationToken);
        }
    }

    /// <summary>All samples that are still there; those of erased cases are not.</summary>
    public async Task<IReadOnlyList<CalibrationSample>> SamplesAsync(CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var rows = await context.LabelledReadings.OrderBy(row => row.CaseId).ThenBy(row => row.FieldKey).ToListAsync(cancellationToken);
        var open = await keys.GetAsync(context, rows.Select(row => row.DataKeyId), cancellationToken);
        return [.. rows.Where(row => open.ContainsKey(row.DataKeyId)).Select(row => Sample(row, open[row.DataKeyId].DecryptJson<LabelledReading>(row.Reading, LabelledReading.Place)))];
    }

    private static CalibrationSample Sample(LabelledReadingRow row, LabelledReading labelled)
    {
        var reading = labelled.Reading;
        return new CalibrationSample(
            row.CaseId.ToString("N"),
            row.FieldKey,
            labelled.Type,
            reading.Flags.Contains(ReadingFlags.Handwritten, StringComparer.Ordinal) ? "hand" : "print",
            labelled.Ledger,
            labelled.Decided is { IsEmpty: false },
            Same(labelled.Decided, reading.Value),
            reading.Value is null || reading.Value.IsEmpty,
            reading.Confidence,
            reading.Accepted,
            reading.Flags,
            reading.Evidence!);
    }

    private static bool Same(FieldValue? decided, FieldValue? read) =>
        decided is null or { IsEmpty: true } ? read is null or { IsEmpty: true } : decided.Equals(read);
}
