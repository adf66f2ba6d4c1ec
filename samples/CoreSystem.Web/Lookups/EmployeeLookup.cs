using System.Globalization;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;
using CoreSystem.Web.Taxes;

namespace CoreSystem.Web.Lookups;

/// <summary>宛名番号 of somebody whose resident tax the employer typed before it withholds in the year typed before it.</summary>
internal sealed class EmployeeLookup(CollectionStore collections, PersonStore persons, BusinessCalendar calendar) : ILookup
{
    public const string YearField = "fiscal-year";
    public const string EmployerField = "designation-no";

    public string Kind => "employee";

    public (string Title, string Label, IReadOnlyList<string> Columns) Window { get; } =
        ("ZK0120 特別徴収対象者検索", "氏名カナ・宛名番号", ["宛名番号", "氏名", "カナ", "年税額", "状態"]);

    public LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields)
    {
        if (persons.Find(code) is not { } person)
        {
            return LookupFinding.None();
        }

        if (collections.Find(code, fields.GetValueOrDefault(EmployerField, ""), fields.GetValueOrDefault(YearField, "")) is not { } collection)
        {
            return LookupFinding.None("E0107");
        }

        return PersonLookup.Of(person, calendar.Date)
            .With("seq", collection.RecipientSeq)
            .With("annual", Yen(collection.AnnualTax), Text(collection.AnnualTax))
            .With("june", Yen(collection.June), Text(collection.June))
            .With("monthly", Yen(collection.Monthly), Text(collection.Monthly))
            .With("state", collection.Status) with { Record = collection };
    }

    public IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields) =>
        [.. collections.Search(Kana.Fold(text), anywhere, fields.GetValueOrDefault(EmployerField, ""), fields.GetValueOrDefault(YearField, ""))
            .Select(row => new[] { row.No, row.Name, row.Kana, Yen(row.AnnualTax), row.Status })];

    private static string Text(long yen) => yen.ToString(CultureInfo.InvariantCulture);

    private static string Yen(long yen) => yen.ToString("#,0", CultureInfo.InvariantCulture) + "円";
}
