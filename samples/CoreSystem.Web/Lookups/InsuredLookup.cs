using CoreSystem.Web.Care;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Lookups;

/// <summary>介護保険 被保険者番号.</summary>
internal sealed class InsuredLookup(InsuredStore insured, PersonStore persons, BusinessCalendar calendar) : ILookup
{
    public string Kind => "insured";

    public (string Title, string Label, IReadOnlyList<string> Columns) Window { get; } =
        ("KG0110 被保険者検索", "被保険者番号・氏名カナ", ["被保険者番号", "氏名", "カナ", "生年月日", "区分"]);

    public LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields)
    {
        if (insured.Find(code) is not { } found || persons.Find(found.PersonNo) is not { } person)
        {
            return LookupFinding.None();
        }

        var last = insured.Certifications(code).FirstOrDefault(c => c.ValidTo is not null);
        var finding = PersonLookup.Of(person, calendar.Date)
            .With("category", found.Category is "1" ? "第１号" : "第２号", found.Category)
            .With("qualified", Text(found.QualifiedOn))
            .With("lost", found.LostOn is { } lost ? $"{Text(lost)}　{found.LossReason}" : "")
            .With("level", last?.Level ?? "");
        foreach (var (part, day) in new[] { ("valid-from", last?.ValidFrom), ("valid-to", last?.ValidTo) })
        {
            finding = finding.With(part, Text(day), day is { } date ? Wareki.ToCode(date) : "");
        }

        return finding with { Record = found };
    }

    public IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields) =>
        [.. insured.Search(Kana.Fold(text), anywhere).Select(row => new[] { row.No, row.Name, row.Kana, row.Birth, row.Category is "1" ? "第１号" : "第２号" })];

    private static string Text(DateOnly? day) => day is { } date ? Wareki.ToText(date) : "";
}
