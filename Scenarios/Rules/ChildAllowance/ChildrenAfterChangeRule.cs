using System.Globalization;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-073.</summary>
internal sealed class ChildrenAfterChangeRule : ClaimRule
{
    private const string After = "change.count_after";

    public override RuleInfo Info { get; } = new(
        "JT-073", Severity.Warning, "改定後の児童数",
        "改定後の児童数が、台帳の対象児童に今回の増減を加えた数と異なる",
        "児童手当法施行規則 2条・3条（様式第4号）", [After, "child.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Recipient is not { Active: true } recipient || DigitText.Digits(claim.Text(After)) is not { } digits
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var written))
        {
            yield break;
        }

        var expected = recipient.ChildAtenaNos.Concat(claim.Children.Select(Id)).Except(claim.RemovedChildren.Select(Id), StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Count();
        if (written != expected)
        {
            yield return Warning(
                $"改定後の児童数が{written}人と書かれていますが、台帳の対象児童から数えると{expected}人です。",
                "書かれていない児童がいないか確かめてください。", After, "child.1.name");
        }

        static string Id(ClaimChild child) => child.Person.Resident?.AtenaNo ?? child.Key;
    }
}
