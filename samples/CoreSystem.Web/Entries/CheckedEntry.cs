using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Entries;

/// <summary>An entry after 審査.</summary>
/// <param name="Screen">Its screen.</param>
/// <param name="ReceptionNo">The system's own 受付番号.</param>
/// <param name="Values">What was typed, by field: dates as ISO, sums as digits; without empty fields.</param>
/// <param name="Messages">Errors first, then warnings.</param>
/// <param name="Persons">The persons found, by number.</param>
/// <param name="Subject">The person whom it is about; null when not found.</param>
/// <param name="Figures">What was worked out.</param>
internal sealed record CheckedEntry(
    EntryScreen Screen,
    string ReceptionNo,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Message> Messages,
    IReadOnlyDictionary<string, Person> Persons,
    Person? Subject,
    IReadOnlyList<Figure> Figures)
{
    public Message? FirstError => Messages.FirstOrDefault(m => m.Kind == MessageKind.Error);

    public IEnumerable<Message> Warnings => Messages.Where(m => m.Kind == MessageKind.Warning);

    /// <summary>A stored value; empty when the field is.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>The value of a figure; empty when it could not be worked out.</summary>
    public string FigureOf(string id) => Figures.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal))?.Value ?? "";
}
