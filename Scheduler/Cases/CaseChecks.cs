using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Town;

namespace Rpa.Scheduler.Cases;

/// <summary>Runs the rules of a case: the procedure's own, and those on how it came in.</summary>
internal sealed class CaseChecks(
    ICaseChecker checker, IProcedureCatalog catalog, TownLedger ledger, TownClock clock, DataKeyRing keys, MasterKey master)
{
    /// <summary>Checks a case as it is now. Acknowledgements of findings that stay the same are kept.</summary>
    /// <param name="context">For looking up other applications; the rules ask while they run.</param>
    /// <param name="row">The case.</param>
    /// <param name="payload">Its values.</param>
    public CasePayload Check(RpaDbContext context, CaseRow row, CasePayload payload) => Check(context, row, payload, _ => true);

    /// <summary>
    /// The case's values checked anew, if another application is on its way into the core system or stands there, or the ledger has been
    /// replaced and the new one contradicts, and no person has acknowledged that; null where nothing stands in the way. What is still under
    /// review does not count: it has to pass here itself.
    /// </summary>
    /// <param name="context">The transaction in which the case is about to be entered.</param>
    /// <param name="row">The case.</param>
    /// <param name="payload">Its values.</param>
    public CasePayload? Overtaken(RpaDbContext context, CaseRow row, CasePayload payload)
    {
        var ahead = Check(context, row, payload, prior => prior.Progress is not PriorProgress.Open);
        var otherLedger = !string.Equals(payload.LedgerSnapshot, ahead.LedgerSnapshot, StringComparison.Ordinal);
        return ahead.Findings.Any(found => found is { AcknowledgedBy: null, Finding.Severity: Severity.Error or Severity.Warning }
            && (otherLedger || RuleCatalog.Find(found.Finding.Rule) is { ComparesApplications: true })) ? Check(context, row, payload) : null;
    }

    /// <summary>Keyed hash of the 宛名番号 of the person whom the application is about; null where it was not resolved.</summary>
    public string? ClaimantKeyOf(string procedureId, CasePayload payload) =>
        PartyOf(catalog.Get(procedureId), payload) is { Length: > 0 } atenaNo ? master.Hash("claimant", atenaNo) : null;

    private CasePayload Check(RpaDbContext context, CaseRow row, CasePayload payload, Func<PriorApplication, bool> counts)
    {
        var application = CaseFile.ApplicationOf(row, payload);
        var snapshot = ledger.Current; // once: it may be replaced while the rules run
        var result = checker.Check(application, new CheckContext(
            clock.Today, snapshot, (atenaNo, sourceReference) => [.. Priors(context, row, atenaNo, sourceReference).Where(counts)]));
        var found = ArrivalRules.Check(payload, FormOf(row.ProcedureId, payload.Revision))
            .Concat(result.Findings)
            .OrderBy(finding => finding.Severity)
            .Select((finding, index) => Keep(payload.Findings, finding, index + 1))
            .ToList();
        return payload with { Findings = found, Derived = result.Derived, LedgerSnapshot = snapshot?.SnapshotId };
    }

    private static string? PartyOf(ProcedureDefinition procedure, CasePayload payload) =>
        procedure.Party is { } party ? payload.Derived.GetValueOrDefault(party.Name + ".atena_no") : null;

    private FormRevision? FormOf(string procedureId, string? revision) => revision is null
        ? null
        : catalog.Get(procedureId).Forms.FirstOrDefault(form => string.Equals(form.Revision, revision, StringComparison.Ordinal));

    private static CaseFinding Keep(IReadOnlyList<CaseFinding> before, Finding finding, int id)
    {
        var same = before.FirstOrDefault(old =>
            old.Finding.Severity == finding.Severity
            && string.Equals(old.Finding.Rule, finding.Rule, StringComparison.Ordinal)
            && string.Equals(old.Finding.Message, finding.Message, StringComparison.Ordinal)
            && old.Finding.Fields.SequenceEqual(finding.Fields, StringComparer.Ordinal));
        return new CaseFinding(id, finding, same?.AcknowledgedBy, same?.Reason);
    }

    private List<PriorApplication> Priors(RpaDbContext context, CaseRow self, string? atenaNo, string? sourceReference)
    {
        var claimant = atenaNo is null ? null : master.Hash("claimant", atenaNo);
        var rows = context.Cases.AsNoTracking()
            .Where(row => row.Id != self.Id && row.ProcedureId == self.ProcedureId
                && ((claimant != null && row.ClaimantKey == claimant)
                    || (sourceReference != null && row.SourceReference == sourceReference)))
            .OrderBy(row => row.ReceivedAt)
            .Take(100)
            .ToList();
        var ids = rows.ConvertAll(row => row.DataKeyId);
        var unwrapped = keys.Open(context.DataKeys.AsNoTracking().Where(key => ids.Contains(key.Id) && key.Wrapped != null).ToList());
        var procedure = catalog.Get(self.ProcedureId);
        return rows.Where(row => unwrapped.ContainsKey(row.DataKeyId)).Select(row => PriorOf(procedure, row, unwrapped[row.DataKeyId])).ToList();
    }

    private static PriorApplication PriorOf(ProcedureDefinition procedure, CaseRow row, DataKey key)
    {
        var payload = CaseFile.Open(row, key).Payload;
        return new PriorApplication(
            row.Reference,
            row.SourceReference,
            PartyOf(procedure, payload),
            procedure.DayField is { } day ? payload.Fields.GetValueOrDefault(day.Key)?.Value?.Date : null,
            row.State is CaseState.Withdrawn or CaseState.Returned or CaseState.Rejected,
            row.State switch
            {
                CaseState.Entered => PriorProgress.Entered,
                CaseState.Approved or CaseState.Entering or CaseState.EntryUncertain or CaseState.EntryStopped => PriorProgress.BeingEntered,
                _ => PriorProgress.Open,
            });
    }
}
