using Rpa.Ocr.Reading;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>Documents that belong together, as they are at one moment: one file, or the single-page files of a group.</summary>
/// <param name="Key">Keyed hash of the group; null for a document on its own.</param>
/// <param name="Documents">Documents that are read, in the order of their names.</param>
/// <param name="Names">Their file names, by document.</param>
/// <param name="Pages">Their pages that belong to no case yet, in order.</param>
/// <param name="InFlight">Whether another document of the group is still to be read.</param>
internal sealed record DocumentGroup(
    string? Key,
    IReadOnlyList<DocumentRow> Documents,
    IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyList<StoredPage> Pages,
    bool InFlight)
{
    /// <summary>Documents of another group that were added because each lacks pages that the other has.</summary>
    public IReadOnlySet<Guid> Partner { get; init; } = new HashSet<Guid>();

    /// <summary>Whether pages of these documents were put together without a common name.</summary>
    public bool IsJoinedFrom(IReadOnlySet<Guid> documents) => documents.Overlaps(Partner) && !documents.IsSubsetOf(Partner);

    /// <summary>The known pages as the assembler takes them. A page's file is the id of its document.</summary>
    public IReadOnlyList<PageRef> KnownPages =>
        [.. Pages.Where(page => page.Reading.Form is not null).Select(page => new PageRef(page.Row.DocumentId.ToString("N"), page.Reading))];

    /// <summary>The stored page behind a page of the assembler.</summary>
    public StoredPage Find(PageRef page) => Pages.First(stored =>
        stored.Row.Number == page.Page.Page && string.Equals(stored.Row.DocumentId.ToString("N"), page.File, StringComparison.Ordinal));

    /// <summary>When the last of them came in.</summary>
    public DateTimeOffset LastReceivedAt => Documents.Max(document => document.ReceivedAt);
}
