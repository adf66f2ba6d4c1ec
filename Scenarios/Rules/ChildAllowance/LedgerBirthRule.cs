using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>
/// JT-006. Also speaks for members of the family who cannot be found at all or whose number is another's: a case without their
/// 宛名番号 cannot be typed. A spouse may well live elsewhere, so that is a warning.
/// </summary>
internal sealed class LedgerBirthRule : ClaimRule
{
    /// <summary>A newborn may wait this long for the register: 14 days for the notice of birth (戸籍法49条) and some for the office.</summary>
    private const int NewbornDays = 30;

    public override RuleInfo Info { get; } = new(
        "JT-006", Severity.Error, "台帳との照合（生年月日・本人）",
        "生年月日か個人番号が宛名台帳と異なる。児童・兄姉等が台帳に見つからない（出生届の処理前、住登外を含む）。配偶者が見つからないときは W",
        "児童手当法施行規則 1条の4、住民基本台帳法 7条", ["*.birth", "*.my_number", "*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim) =>
        claim.Persons.SelectMany(person => person.Match switch
        {
            PersonMatch.Found => Differences(claim, person),
            PersonMatch.NotFound or PersonMatch.Several when person != claim.Claimant => [Missing(claim, person)],
            _ => [],
        });

    private IEnumerable<Finding> Differences(ClaimFacts claim, ClaimPerson person)
    {
        var ledger = person.Resident!;
        if (person.Birth is { } birth && birth != ledger.BirthDate)
        {
            yield return Error(
                $"{person.Label}の生年月日が台帳と異なります（申請 {WarekiDate.Format(birth)}、台帳 {WarekiDate.Format(ledger.BirthDate)}）。",
                "原本を見て読み誤りなら直してください。書き誤りなら本人に確かめてください。", person.BirthKey);
        }

        // Told by JT-004 for the claimant, and by JT-003 where the number is a slip of another's on the same form.
        if (person.NumberBelongsToAnother && person != claim.Claimant && !claim.Persons.Any(other => other != person
            && string.Equals(other.MyNumber, person.MyNumber, StringComparison.Ordinal)))
        {
            yield return Error(
                $"{person.Label}の個人番号が台帳の番号と一致しません。",
                "番号確認書類で確かめ、個人番号を直してください。", person.MyNumberKey);
        }
    }

    private Finding Missing(ClaimFacts claim, ClaimPerson person)
    {
        string[] fields = [person.NameKey, person.BirthKey];
        if (person.Match == PersonMatch.Several)
        {
            return Error(
                $"{person.Label}に当たる人が台帳に複数います。",
                "個人番号か住所で、どの人かを確かめてください。", fields);
        }

        if (person == claim.Spouse)
        {
            return Warning(
                "配偶者が宛名台帳に見つかりません。",
                "市外に住む配偶者なら、そのまま承認できます。市内なら氏名・生年月日を確かめてください。", fields);
        }

        return person.Birth is { } birth && birth <= claim.ClaimDate && birth.AddDays(NewbornDays) >= claim.ClaimDate
            ? Error(
                $"{person.Label}（生まれて{NewbornDays}日以内）が宛名台帳に見つかりません。",
                "出生届の処理前かもしれません。台帳に載ってから、もう一度検査してください。請求日は変えないでください。", fields)
            : Error(
                $"{person.Label}が宛名台帳に見つかりません。",
                "氏名・生年月日を原本で確かめてください。市外に住む場合は住登外者として宛名を登録してから、もう一度検査してください。", fields);
    }
}
