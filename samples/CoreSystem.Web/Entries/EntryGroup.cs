namespace CoreSystem.Web.Entries;

/// <summary>Fields that stand together on a tab: a table of labels and fields, or a grid of equal rows.</summary>
/// <param name="Title">Title; in a grid also the name of a row.</param>
/// <param name="Fields">The fields, or the columns.</param>
internal sealed record EntryGroup(string Title, params EntryField[] Fields)
{
    /// <summary>First part of the ids of a grid; empty when this is none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Rows of a grid.</summary>
    public int Rows { get; init; }

    /// <summary>Fields beside each other.</summary>
    public int Columns { get; init; } = 2;

    public bool IsGrid => Rows > 0;

    /// <summary>Every field with its id on the screen.</summary>
    public IEnumerable<EntryField> All => IsGrid ? Enumerable.Range(1, Rows).SelectMany(OfRow) : Fields;

    public static EntryGroup Grid(string title, string prefix, int rows, params EntryField[] columns) =>
        new(title, columns) { Prefix = prefix, Rows = rows };

    public IEnumerable<EntryField> OfRow(int row) => Fields.Select(field => field.InRow(this, row));
}
