using System.Globalization;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Lookups;
using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Entries;

/// <summary>An entry while it is checked: what was typed, what was found, and what is said about it.</summary>
/// <param name="typed">The fields by their ids, trimmed.</param>
/// <param name="businessDate">業務日付.</param>
internal sealed class EntryCheck(IReadOnlyDictionary<string, string> typed, DateOnly businessDate)
{
    private readonly Dictionary<string, LookupFinding> _found = new(StringComparer.Ordinal);

    public DateOnly BusinessDate => businessDate;

    public List<Message> Messages { get; } = [];

    public List<Figure> Figures { get; } = [];

    /// <summary>What was typed into a field; empty when nothing.</summary>
    public string this[string field] => typed.GetValueOrDefault(field, "");

    public bool Has(string field) => this[field].Length > 0;

    public bool Is(string field, string code) => string.Equals(this[field], code, StringComparison.Ordinal);

    /// <summary>A date, when it is a real one.</summary>
    public DateOnly? Date(string field) => Wareki.TryParse(this[field], out var date) ? date : null;

    /// <summary>A sum in yen; 0 when empty or no number.</summary>
    public long Money(string field) =>
        long.TryParse(this[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yen) ? yen : 0;

    /// <summary>What a look-up field found; null when it is empty or nothing was found.</summary>
    public LookupFinding? Found(string field) => _found.GetValueOrDefault(field);

    public void Keep(string field, LookupFinding finding) => _found[field] = finding;

    public void Add(string field, string code, params object[] arguments) => Messages.Add(MessageTable.At(field, code, arguments));

    public void Work(string id, string text, string? value = null) => Figures.Add(new Figure(id, text, value ?? text));

    /// <summary>A figure in yen.</summary>
    public void WorkYen(string id, long yen) =>
        Work(id, yen.ToString("#,0", CultureInfo.InvariantCulture) + "円", yen.ToString(CultureInfo.InvariantCulture));

    /// <summary>A figure that is a day.</summary>
    public void WorkDate(string id, DateOnly day) => Work(id, Wareki.ToText(day), Wareki.ToCode(day));

    /// <summary>The rows of a grid on which a column is filled.</summary>
    public IEnumerable<int> Rows(string prefix, string column, int rows) =>
        Enumerable.Range(1, rows).Where(row => Has(Cell(prefix, row, column)));

    /// <summary>The id of a field on a row.</summary>
    public static string Cell(string prefix, int row, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{row}-{column}");
}
