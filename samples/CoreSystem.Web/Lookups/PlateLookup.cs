using CoreSystem.Web.Mopeds;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Lookups;

/// <summary>標識番号 of a moped.</summary>
internal sealed class PlateLookup(MopedStore mopeds, PersonStore persons) : ILookup
{
    public string Kind => "plate";

    public (string Title, string Label, IReadOnlyList<string> Columns) Window { get; } =
        ("KJ0110 標識検索", "標識番号・所有者氏名", ["標識番号", "種別", "車台番号", "所有者", "状態"]);

    public LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields) => mopeds.Find(code) is not { } moped
        ? LookupFinding.None("E0047")
        : LookupFinding.Of(
            ("owner", moped.OwnerName),
            ("person", moped.OwnerNo),
            ("kind", MopedKinds.Name(moped.Kind)),
            ("frame", moped.Frame),
            ("engine", moped.Engine),
            ("vehicle", moped.Name),
            ("state", moped.Status)) with { Record = moped, Person = persons.Find(moped.OwnerNo) };

    public IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields) =>
        [.. mopeds.Search(text.Trim()).Select(m => new[] { m.Plate, MopedKinds.Name(m.Kind), m.Frame, m.OwnerName, m.Status })];
}
