namespace Rpa.Ocr.Benchmarks;

/// <summary>What the benchmark measured.</summary>
public sealed record OcrBenchReport
{
    internal OcrBenchReport(IReadOnlyList<FieldResult> fields, IReadOnlyList<PageResult> pages, BenchCost cost, bool withLedger)
    {
        Fields = fields;
        PageResults = pages;
        Cost = cost;
        WithLedger = withLedger;
    }

    /// <summary>Whether the ledger was known.</summary>
    public bool WithLedger { get; }

    /// <summary>What reading cost.</summary>
    public BenchCost Cost { get; }

    /// <summary>Applications found with exactly their pages, of those of registered forms.</summary>
    public Tally Applications { get; init; }

    /// <summary>The same among files in which several documents follow each other.</summary>
    public Tally InBatches { get; init; }

    /// <summary>Pages of which form, revision, page and turn are right, or which are of no registered form and were refused.</summary>
    public Tally PagesRight => Tally.Count(PageResults, page => page.Right);

    /// <summary>Pages taken for a form page that they are not.</summary>
    public int WrongFormsAccepted => PageResults.Count(page => page.WrongFormAccepted);

    /// <summary>Fields read as they are.</summary>
    public FieldFigures All => FieldFigures.Of("all", Fields);

    internal IReadOnlyList<FieldResult> Fields { get; }

    internal IReadOnlyList<PageResult> PageResults { get; }

    internal IReadOnlyDictionary<FieldResult, byte[]> Crops { get; init; } = new Dictionary<FieldResult, byte[]>(ReferenceEqualityComparer.Instance);

    /// <summary>Choice and check marks: which options are marked, also where none is.</summary>
    internal Tally Marks => Tally.Count(Fields.Where(item => item.Kind is "circle" or "check").ToList(), item => item.Right);

    /// <summary>The tables of the report, each with its rows.</summary>
    internal IReadOnlyList<(string Title, IReadOnlyList<FieldFigures> Rows)> Tables =>
    [
        ("style", [.. Rows(item => item.Style), All]),
        ("form", [.. Rows(item => item.Application.Revision)]),
        ("type and style", [.. Rows(item => $"{item.Type} {item.Style}")]),
        ("layout and style", [.. Rows(item => $"{item.Kind} {item.Style}")]),
        ("style of the sample", [.. Rows(item => item.Truth?.Style is { Length: > 0 } style ? style : item.Application.Style)]),
    ];

    /// <summary>The characters confused most often, worst first.</summary>
    internal IReadOnlyList<(string Written, string Read, int Count)> Confusions =>
        [.. Fields.Where(item => item.Characters is not null)
            .SelectMany(item => item.Characters!.Differences)
            .GroupBy(pair => pair)
            .Select(group => (group.Key.Written, group.Key.Read, Count: group.Count()))
            .OrderByDescending(item => item.Count)
            .ThenBy(item => item.Written, StringComparer.Ordinal)];

    private IEnumerable<FieldFigures> Rows(Func<FieldResult, string> name) => Fields
        .GroupBy(name, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => FieldFigures.Of(group.Key, [.. group]));
}
