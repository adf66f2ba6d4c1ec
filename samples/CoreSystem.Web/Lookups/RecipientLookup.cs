using System.Globalization;
using CoreSystem.Web.Allowance;
using CoreSystem.Web.Endpoints;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Lookups;

/// <summary>児童手当 認定番号.</summary>
internal sealed class RecipientLookup(RecipientStore recipients, PersonStore persons, BusinessCalendar calendar) : ILookup
{
    public string Kind => "recipient";

    public (string Title, string Label, IReadOnlyList<string> Columns) Window { get; } =
        ("JT0110 受給者検索", "認定番号・宛名番号", ["認定番号", "宛名番号", "氏名", "状態", "月額"]);

    public LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields)
    {
        if (recipients.Find(code) is not { } recipient || persons.Find(recipient.ClaimantNo) is not { } person)
        {
            return LookupFinding.None();
        }

        return PersonLookup.Of(person, calendar.Date)
            .With("state", Codes.Name(Codes.Status, recipient.Status), recipient.Status)
            .With("start", recipient.StartMonth.Length > 0 ? recipient.StartText : "", recipient.StartMonth)
            .With("children", $"{recipient.ChildrenCount.ToString(CultureInfo.InvariantCulture)}人", recipient.ChildrenCount.ToString(CultureInfo.InvariantCulture))
            .With("amount", ResultView.Yen(recipient.MonthlyAmount), recipient.MonthlyAmount.ToString(CultureInfo.InvariantCulture)) with { Record = recipient };
    }

    public IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields)
    {
        var found = recipients.Search(new RecipientQuery(text.Trim(), "", "", "", false)).Concat(recipients.Search(new RecipientQuery("", text.Trim(), "", "", false)));
        return [.. found.Select(r => new[]
        {
            r.CertificationNo, r.ClaimantNo, persons.Find(r.ClaimantNo)?.Name ?? "", Codes.Name(Codes.Status, r.Status), ResultView.Yen(r.MonthlyAmount),
        })];
    }
}
