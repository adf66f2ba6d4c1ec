namespace Rpa.Ocr.Reading;

/// <summary>
/// Groups pages into applications. Sheets that were scanned twice count once. The pages of one form revision, in the order in which they came, are cut into runs so that as few
/// pages as possible are missing, and as few as possible are out of order. Pages of other forms and unknown pages in between do not matter.
/// </summary>
internal sealed class ApplicationAssembler(FormCatalog forms) : IApplicationAssembler
{
    /// <summary>Cost of pages in the wrong order, against 1 for a missing page: 2, 1, 2, 1 is two applications scanned back side first.</summary>
    private const double OutOfOrder = 0.3;

    public IReadOnlyList<AssembledApplication> Assemble(IReadOnlyList<PageRef> pages)
    {
        var (kept, repeats) = RepeatedPages.Sort([.. pages.Where(page => page.Page.Revision is not null && page.Page.FormPage > 0)]);
        return [.. kept.Select((page, index) => (Ref: page, Index: index))
            .GroupBy(page => page.Ref.Page.Revision!, StringComparer.Ordinal)
            .SelectMany(group => Cut([.. group], forms.Find(group.Key).Form.Pages.Count))
            .OrderBy(run => run[0].Index)
            .Select(run => Application([.. run.Select(page => page.Ref)], repeats))];
    }

    private AssembledApplication Application(IReadOnlyList<PageRef> pages, IReadOnlyList<(PageRef Repeat, PageRef Kept)> repeats)
    {
        var first = pages[0].Page;
        var present = pages.Select(page => page.Page.FormPage).ToHashSet();
        var missing = forms.Find(first.Revision!).Form.Pages.Select(page => page.Page).Where(page => !present.Contains(page)).Order().ToList();
        return new AssembledApplication(first.Form!, first.Revision!, [.. pages.OrderBy(page => page.Page.FormPage)], missing)
        {
            Repeated = [.. repeats.Where(pair => pages.Contains(pair.Kept)).Select(pair => pair.Repeat)],
        };
    }

    /// <summary>The cheapest cut into runs of different pages.</summary>
    private static List<List<(PageRef Ref, int Index)>> Cut(List<(PageRef Ref, int Index)> pages, int pagesOfForm)
    {
        var cost = new double[pages.Count + 1];
        var start = new int[pages.Count + 1];
        for (var end = 1; end <= pages.Count; end++)
        {
            cost[end] = double.MaxValue;
            for (var begin = end - 1; begin >= Math.Max(0, end - pagesOfForm); begin--)
            {
                var run = pages.GetRange(begin, end - begin).ConvertAll(page => page.Ref.Page.FormPage);
                if (run.Distinct().Count() < run.Count)
                {
                    break;
                }

                var disorder = run.Zip(run.Skip(1), (a, b) => b < a ? OutOfOrder : 0).Sum();
                var total = cost[begin] + pagesOfForm - run.Count + disorder;
                if (total < cost[end])
                {
                    cost[end] = total;
                    start[end] = begin;
                }
            }
        }

        var runs = new List<List<(PageRef, int)>>();
        for (var end = pages.Count; end > 0; end = start[end])
        {
            runs.Add(pages.GetRange(start[end], end - start[end]));
        }

        runs.Reverse();
        return runs;
    }
}
