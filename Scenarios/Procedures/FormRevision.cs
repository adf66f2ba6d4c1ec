namespace Rpa.Scenarios.Procedures;

/// <summary>One revision (版) of a paper form (様式) with the geometry of its fields.</summary>
/// <param name="Form">Kind of form, e.g. <c>child-allowance-claim</c>.</param>
/// <param name="Revision">This revision, unique over all forms.</param>
/// <param name="Title">Japanese title.</param>
/// <param name="Pages">Pages with their sizes.</param>
/// <param name="Fields">Fields in paper order.</param>
/// <param name="BlankPdf">Absolute path of the blank form (PDF).</param>
public sealed record FormRevision(
    string Form,
    string Revision,
    string Title,
    IReadOnlyList<PaperPage> Pages,
    IReadOnlyList<PaperField> Fields,
    string BlankPdf);
