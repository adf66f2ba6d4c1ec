namespace Rpa.Scheduler.Store.Rows;

/// <summary>Which documents a case was made of: a batch makes several cases, two single-page files make one.</summary>
internal sealed class CaseDocumentRow
{
    public Guid CaseId { get; set; }

    public Guid DocumentId { get; set; }
}
