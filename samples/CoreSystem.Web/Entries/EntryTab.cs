namespace CoreSystem.Web.Entries;

/// <summary>A tab of an entry screen.</summary>
internal sealed record EntryTab(string Id, string Name, params EntryGroup[] Groups)
{
    /// <summary>A line of small print under the fields.</summary>
    public string Note { get; init; } = "";
}
