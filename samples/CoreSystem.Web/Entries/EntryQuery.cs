namespace CoreSystem.Web.Entries;

/// <summary>The conditions of an inquiry; empty ones do not count, the others must all hold.</summary>
internal sealed record EntryQuery(string ReceiptNo, string PersonNo, string ReceptionNo, string Remarks, bool RemarksAnywhere)
{
    public bool IsEmpty => (ReceiptNo + PersonNo + ReceptionNo + Remarks).Length == 0;
}
