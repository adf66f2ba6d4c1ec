namespace CoreSystem.Web.Entries;

/// <summary>The entry screens by program id.</summary>
internal sealed class EntryScreens(IEnumerable<EntryScreen> screens)
{
    public IReadOnlyList<EntryScreen> All { get; } = [.. screens];

    public EntryScreen? Entry(string id) => All.FirstOrDefault(s => Same(s.Id, id));

    public EntryScreen? Inquiry(string id) => All.FirstOrDefault(s => Same(s.Inquiry.Inquiry, id));

    public EntryScreen? Detail(string id) => All.FirstOrDefault(s => Same(s.Inquiry.Detail, id));

    private static bool Same(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
