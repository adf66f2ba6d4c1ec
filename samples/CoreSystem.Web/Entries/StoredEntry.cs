namespace CoreSystem.Web.Entries;

/// <summary>A stored entry as the inquiry and the detail page show it.</summary>
/// <param name="Values">By field: dates as ISO, sums as digits.</param>
/// <param name="Figures">What 審査 had worked out.</param>
internal sealed record StoredEntry(
    string ReceptionNo,
    string ReceiptNo,
    string SubjectNo,
    string Remarks,
    string RegisteredBy,
    string RegisteredAt,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Figure> Figures)
{
    /// <summary>A value; empty when the field is.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");
}
