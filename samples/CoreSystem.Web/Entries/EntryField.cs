using System.Globalization;

namespace CoreSystem.Web.Entries;

/// <summary>A field of an entry screen, as data.</summary>
/// <param name="Id">Id of the element; in a grid the last part of it.</param>
/// <param name="Label">Label, as the messages name it.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="MaxLength">Most characters.</param>
internal sealed record EntryField(string Id, string Label, FieldKind Kind, int MaxLength)
{
    private static readonly IReadOnlyDictionary<string, string> NoCodes = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>E0012 when empty; in a grid only on rows that are used.</summary>
    public bool Required { get; init; }

    /// <summary>The code table of <see cref="FieldKind.Code"/>.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = NoCodes;

    /// <summary>Kind of the look-up of <see cref="FieldKind.Lookup"/>.</summary>
    public string Lookup { get; init; } = "";

    public IReadOnlyList<EntryDisplay> Displays { get; init; } = [];

    /// <summary>Ids of fields that the look-up needs too; it runs again when one of them changes.</summary>
    public string After { get; init; } = "";

    /// <summary>Preset to the 業務日付.</summary>
    public bool IsPreset { get; init; }

    /// <summary>A date that may lie after the 業務日付.</summary>
    public bool MayBeLater { get; init; }

    /// <summary>A sum that may be negative.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>Lengths that a number may have; empty: any up to <see cref="MaxLength"/>.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [];

    /// <summary>A person who moved out or died is no error.</summary>
    public bool TakesFormerResidents { get; init; }

    /// <summary>Has a line for itself.</summary>
    public bool IsWide { get; init; }

    /// <summary>A remark behind the field.</summary>
    public string Hint { get; init; } = "";

    /// <summary>CSS class of the field's width.</summary>
    public string Width => Kind switch
    {
        FieldKind.Code => MaxLength > 1 ? "w2" : "w1",
        FieldKind.Date => "w7",
        FieldKind.Money => "w10",
        _ => MaxLength switch { <= 2 => "w2", <= 4 => "w4", <= 8 => "w7", <= 11 => "w10", <= 20 => "w14", _ => IsWide ? "w40" : "w30" },
    };

    /// <summary>First part of the ids of the displays.</summary>
    public string Prefix => Id[..Id.LastIndexOf('-')];

    /// <summary>The table as the page's script takes it: <c>1:新規 2:更新</c>.</summary>
    public string CodesAttribute => string.Join(' ', Codes.Select(pair => $"{pair.Key}:{pair.Value}"));

    public static EntryField Text(string id, string label, int maxLength = 40) => new(id, label, FieldKind.Text, maxLength);

    public static EntryField Number(string id, string label, int maxLength, params int[] lengths) => new(id, label, FieldKind.Number, maxLength) { Lengths = lengths };

    public static EntryField Date(string id, string label) => new(id, label, FieldKind.Date, 7);

    public static EntryField Money(string id, string label) => new(id, label, FieldKind.Money, 11);

    /// <param name="id">Id.</param>
    /// <param name="label">Label.</param>
    /// <param name="table">The codes: <c>1:新規 2:更新</c>.</param>
    public static EntryField Code(string id, string label, string table)
    {
        var codes = table.Split(' ').Select(entry => entry.Split(':')).ToDictionary(e => e[0], e => e[1], StringComparer.Ordinal);
        return new EntryField(id, label, FieldKind.Code, codes.Keys.Max(code => code.Length)) { Codes = codes };
    }

    /// <param name="id">Id; ends in <c>-no</c> or <c>-code</c>.</param>
    /// <param name="label">Label.</param>
    /// <param name="lookup">Kind of the look-up.</param>
    /// <param name="length">Most characters.</param>
    /// <param name="displays">What is shown.</param>
    public static EntryField Find(string id, string label, string lookup, int length, params EntryDisplay[] displays) =>
        new(id, label, FieldKind.Lookup, length) { Lookup = lookup, Displays = displays };

    /// <summary>The field on a row of a grid.</summary>
    public EntryField InRow(EntryGroup grid, int row) => this with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{grid.Prefix}-{row}-{Id}"),
        Label = string.Create(CultureInfo.InvariantCulture, $"{grid.Title}{row} {Label}"),
    };
}
