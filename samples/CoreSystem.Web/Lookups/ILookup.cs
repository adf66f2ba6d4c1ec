namespace CoreSystem.Web.Lookups;

/// <summary>A register or master that numbers of a screen are looked up in.</summary>
internal interface ILookup
{
    /// <summary>Name by which a field declares it.</summary>
    string Kind { get; }

    /// <summary>Title of the search window (F4), and the columns of its rows; the first is the number.</summary>
    (string Title, string Label, IReadOnlyList<string> Columns) Window { get; }

    /// <summary>What is behind a number.</summary>
    /// <param name="code">The number.</param>
    /// <param name="fields">Everything typed on the screen.</param>
    LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields);

    /// <summary>Rows for the search window, at most 50.</summary>
    /// <param name="text">What was typed there.</param>
    /// <param name="anywhere">部分一致.</param>
    /// <param name="fields">Everything typed on the screen.</param>
    IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields);
}
