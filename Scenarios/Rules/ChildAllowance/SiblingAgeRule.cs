using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-012.</summary>
internal sealed class SiblingAgeRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-012", Severity.Error, "兄姉等の年齢",
        "兄姉等が大学生年代（18歳年度末の翌日から22歳年度末まで）でない",
        "児童手当法 6条（令和6年法律47号）", ["sibling.*.birth"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim) => claim.Siblings
        .Where(sibling => sibling.Person.Birth is { } birth && !AllowanceAmount.IsSiblingAge(birth, claim.FirstMonth))
        .Select(sibling => Ages.FiscalYearEnd(sibling.Person.Birth!.Value, 18) >= claim.FirstMonth
            ? Error(
                $"{sibling.Label}は18歳年度末を過ぎていないので、兄姉等ではなく児童です。",
                "児童の欄へ移してください。", sibling.Person.BirthKey)
            : Error(
                $"{sibling.Label}は22歳年度末（{WarekiDate.Format(Ages.FiscalYearEnd(sibling.Person.Birth!.Value, 22))}）を過ぎています。",
                "兄姉等の欄から外してください。", sibling.Person.BirthKey));
}
