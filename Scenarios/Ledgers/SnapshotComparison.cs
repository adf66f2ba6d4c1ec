namespace Rpa.Scenarios.Ledgers;

/// <summary>What changed from one snapshot of the ledger to the next.</summary>
/// <param name="Lists">Every list, in a fixed order.</param>
/// <param name="NewlyProtected">Persons who are under 支援措置 now and were not, or are new and under it.</param>
/// <param name="NoLongerProtected">Persons who are still there and no longer under it.</param>
public sealed record SnapshotComparison(IReadOnlyList<LedgerChange> Lists, int NewlyProtected, int NoLongerProtected)
{
    /// <summary>Compares two snapshots; the first one ever has none before it.</summary>
    public static SnapshotComparison Of(CsvLedger? before, CsvLedger after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (before?.Files, after.Files);
        LedgerChange[] lists =
        [
            List("persons.csv", files => files.Persons, person => person.AtenaNo, person => person with { Telephones = [] }, person => string.Join(' ', person.Telephones)),
            List("child_allowance_recipients.csv", files => files.Recipients, row => row.CertificationNo, row => (row.AtenaNo, row.Active), row => string.Join(' ', row.ChildAtenaNos.Append("|").Concat(row.FormerChildAtenaNos))),
            List("care_insured.csv", files => files.Insured, row => row.InsuredNumber, row => row),
            List("care_certifications.csv", files => files.Certifications, row => (row.InsuredNumber, row.AppliedOn, row.Kind), row => row),
            List("care_burden.csv", files => files.Burdens, row => (row.AtenaNo, row.From), row => row),
            List("medical_insurance.csv", files => files.Insurances, row => row.AtenaNo, row => row),
            List("special_collection.csv", files => files.Taxes.Collections, row => (row.AtenaNo, row.DesignationNumber, row.FiscalYear), row => row with { Months = [] }, row => string.Join(' ', row.Months)),
            List("light_vehicles.csv", files => files.Taxes.Vehicles, row => row.PlateNumber, row => row),
            List("employers.csv", files => files.Masters.Employers, row => (row.DesignationNumber, row.Number, row.Name), row => row),
            List("hospitals.csv", files => files.Masters.Hospitals, row => (row.Number, row.Name), row => row),
            List("banks.csv", files => files.Branches, row => (row.BankCode, row.BranchCode), row => row),
            List("postal.csv", files => files.PostalTowns, row => row, row => row),
        ];
        var wasProtected = (old?.Persons ?? []).Where(person => person.UnderProtection).Select(person => person.AtenaNo).ToHashSet(StringComparer.Ordinal);
        return new(
            lists,
            now.Persons.Count(person => person.UnderProtection && !wasProtected.Contains(person.AtenaNo)),
            now.Persons.Count(person => !person.UnderProtection && wasProtected.Contains(person.AtenaNo)));

        LedgerChange List<TRow, TKey, TContent>(
            string file, Func<CsvLedgerFiles, IEnumerable<TRow>> rows, Func<TRow, TKey> key, Func<TRow, TContent> content, Func<TRow, string>? more = null)
            where TKey : notnull =>
            Compare(file, old is null ? [] : [.. rows(old)], [.. rows(now)], key, row => (content(row), more?.Invoke(row)));
    }

    private static LedgerChange Compare<TRow, TKey, TContent>(string file, List<TRow> before, List<TRow> after, Func<TRow, TKey> key, Func<TRow, TContent> content)
        where TKey : notnull
    {
        // A key that stands twice in an export counts once; the last row speaks for it.
        var old = Index(before);
        var now = Index(after);
        var changed = now.Count(row => old.TryGetValue(row.Key, out var former) && !EqualityComparer<TContent>.Default.Equals(former, row.Value));
        return new(file, before.Count, after.Count, now.Keys.Count(known => !old.ContainsKey(known)), old.Keys.Count(known => !now.ContainsKey(known)), changed);

        Dictionary<TKey, TContent> Index(List<TRow> rows)
        {
            var index = new Dictionary<TKey, TContent>(rows.Count);
            foreach (var row in rows)
            {
                index[key(row)] = content(row);
            }

            return index;
        }
    }
}
