using Rpa.Ocr.Knowledge;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>
/// Finds pages that went through the scanner twice: the same page of the same form revision with the same content. The same form page
/// with other content is another application, of which pages are missing.
/// </summary>
internal static class RepeatedPages
{
    /// <summary>Fields filled on both pages; fewer prove nothing.</summary>
    private const int LeastFields = 3;

    /// <summary>Share of the fields filled on either page that must read alike: handwriting does not read the same twice.</summary>
    private const double LeastAlike = 0.75;

    /// <summary>Two readings surer than this that differ are of two papers: spouses share an address, not a number.</summary>
    private const double Sure = 0.9;

    /// <summary>The pages without repeats, in their order, and the repeats with the page that is kept in their stead.</summary>
    public static (IReadOnlyList<PageRef> Kept, IReadOnlyList<(PageRef Repeat, PageRef Kept)> Repeats) Sort(IReadOnlyList<PageRef> pages)
    {
        // Of each set of equal pages the one read best is kept, at the place of the first.
        var sets = new List<List<PageRef>>();
        foreach (var page in pages)
        {
            if (sets.Find(set => AreSame(set[0].Page, page.Page)) is { } known)
            {
                known.Add(page);
            }
            else
            {
                sets.Add([page]);
            }
        }

        var kept = sets.ConvertAll(set => set.MaxBy(page => Quality(page.Page))!);
        return (kept, [.. sets.Zip(kept).SelectMany(pair => pair.First.Where(page => page != pair.Second).Select(page => (page, pair.Second)))]);
    }

    /// <summary>Whether two pages show the same sheet.</summary>
    public static bool AreSame(PageReading one, PageReading other)
    {
        if (one.Revision is null || one.FormPage != other.FormPage || !string.Equals(one.Revision, other.Revision, StringComparison.Ordinal))
        {
            return false;
        }

        int both = 0, either = 0;
        var alike = 0.0;
        foreach (var (key, reading) in one.Fields)
        {
            var second = other.Fields.GetValueOrDefault(key);
            var (filled, secondFilled) = (IsFilled(reading), IsFilled(second));
            if (!filled && !secondFilled)
            {
                continue;
            }

            either++;
            if (!filled || !secondFilled)
            {
                continue;
            }

            both++;
            var likeness = Likeness(reading, second!);
            if (likeness < 1 && Math.Min(reading.Confidence, second!.Confidence) >= Sure)
            {
                return false;
            }

            alike += likeness;
        }

        return both >= LeastFields && alike >= LeastAlike * either;
    }

    private static bool IsFilled(FieldReading? reading) => reading?.Value is { IsEmpty: false } || !string.IsNullOrEmpty(reading?.Text);

    private static double Likeness(FieldReading one, FieldReading other)
    {
        if (one.Value is not null && one.Value.Equals(other.Value))
        {
            return 1;
        }

        return one.Text is null || other.Text is null ? 0 : EditDistance.Similarity(one.Text, other.Text);
    }

    private static double Quality(PageReading page)
    {
        var filled = page.Fields.Values.Where(IsFilled).ToList();
        return filled.Count == 0 ? 0 : filled.Average(reading => reading.Confidence);
    }
}
