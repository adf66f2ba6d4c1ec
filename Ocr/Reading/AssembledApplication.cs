namespace Rpa.Ocr.Reading;

/// <summary>Pages that make up one application.</summary>
/// <param name="Form">Kind of form.</param>
/// <param name="Revision">Revision.</param>
/// <param name="Pages">Its pages in form order.</param>
/// <param name="MissingPages">Form pages that are missing; empty if complete.</param>
public sealed record AssembledApplication(string Form, string Revision, IReadOnlyList<PageRef> Pages, IReadOnlyList<int> MissingPages)
{
    /// <summary>Pages that show the same sheet as one of <see cref="Pages"/>: scanned twice, read less well, and left out.</summary>
    public IReadOnlyList<PageRef> Repeated { get; init; } = [];
}
