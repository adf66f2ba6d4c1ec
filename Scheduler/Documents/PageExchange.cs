using Rpa.Ocr.Reading;

namespace Rpa.Scheduler.Documents;

/// <summary>
/// Finds the missing pages of an application in files of other names that came into the same folder: a sheet that was fed later, or a
/// file named by a clerk. Only where there is nothing to choose: one application lacks what exactly one other waiting file has, and
/// the other way round. A person still confirms it (<c>DOC-003</c>).
/// </summary>
internal static class PageExchange
{
    /// <summary>The neighbour that completes an application of the group, or null.</summary>
    public static DocumentGroup? Find(
        DocumentGroup group, IReadOnlyList<AssembledApplication> applications, IReadOnlyList<DocumentGroup> neighbours, IApplicationAssembler assembler)
    {
        var offers = neighbours
            .Where(neighbour => !neighbour.InFlight)
            .SelectMany(neighbour => assembler.Assemble(neighbour.KnownPages).Where(IsIncomplete).Select(application => (Group: neighbour, Application: application)))
            .ToList();
        var own = applications.Where(IsIncomplete).ToList();
        var all = own.Concat(offers.Select(offer => offer.Application)).ToList();
        foreach (var application in own)
        {
            var fitting = offers.Where(offer => Fit(application, offer.Application)).ToList();
            if (fitting.Count == 1 && all.Count(other => Fit(other, fitting[0].Application)) == 1)
            {
                return fitting[0].Group;
            }
        }

        return null;
    }

    /// <summary>Both groups as one, in the order in which they came.</summary>
    public static DocumentGroup Join(DocumentGroup group, DocumentGroup partner)
    {
        var (first, second) = group.LastReceivedAt <= partner.LastReceivedAt ? (group, partner) : (partner, group);
        return group with
        {
            Documents = [.. first.Documents, .. second.Documents],
            Names = group.Names.Concat(partner.Names).ToDictionary(pair => pair.Key, pair => pair.Value),
            Pages = [.. first.Pages, .. second.Pages],
            Partner = partner.Documents.Select(document => document.Id).ToHashSet(),
        };
    }

    private static bool IsIncomplete(AssembledApplication application) => application.MissingPages.Count > 0;

    private static bool Fit(AssembledApplication one, AssembledApplication other) =>
        string.Equals(one.Revision, other.Revision, StringComparison.Ordinal)
        && other.Pages.All(page => one.MissingPages.Contains(page.Page.FormPage))
        && one.Pages.All(page => other.MissingPages.Contains(page.Page.FormPage));
}
