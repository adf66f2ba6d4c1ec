using System.Globalization;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Lookups;

/// <summary>宛名番号.</summary>
internal sealed class PersonLookup(PersonStore persons, BusinessCalendar calendar) : ILookup
{
    public string Kind => "person";

    public (string Title, string Label, IReadOnlyList<string> Columns) Window { get; } =
        ("AT0110 宛名検索", "宛名番号・生年月日・氏名カナ", ["宛名番号", "氏名", "カナ", "生年月日", "住所", "状態"]);

    public LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields) =>
        persons.Find(code) is { } person ? Of(person, calendar.Date) : LookupFinding.None();

    public IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields) =>
        PersonQuery.Judge(text, anywhere, withRemoved: true).Query is { } query
            ? [.. persons.Search(query).Take(PersonStore.MaxRows).Select(p => new[] { p.No, p.Name, p.Kana, p.BirthText, p.FullAddress, p.StatusText })]
            : [];

    /// <summary>A person as the screens show one.</summary>
    public static LookupFinding Of(Person person, DateOnly today) => LookupFinding.Of(
        ("person", person.No),
        ("name", person.Name),
        ("kana", person.Kana),
        ("alias", person.AliasName),
        ("age", Ages.On(today, person.Birth).ToString(CultureInfo.InvariantCulture)),
        ("sex", person.SexText),
        ("household", person.HouseholdNo),
        ("postal", person.PostalText),
        ("address", person.FullAddress),
        ("status", person.StatusText)).With("birth", person.BirthText, person.BirthCode) with { Person = person };
}
