using CoreSystem.Web.Entries;

namespace CoreSystem.Web.Lookups;

/// <summary>All look-ups by kind.</summary>
internal sealed class LookupDesk(IEnumerable<ILookup> lookups)
{
    private readonly Dictionary<string, ILookup> _kinds = lookups.ToDictionary(l => l.Kind, StringComparer.Ordinal);

    public ILookup Of(string kind) => _kinds[kind];

    public LookupFinding Find(EntryField field, string code, IReadOnlyDictionary<string, string> fields) => _kinds[field.Lookup].Find(code, fields);
}
