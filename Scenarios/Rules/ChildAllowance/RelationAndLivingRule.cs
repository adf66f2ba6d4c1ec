using System.Text.RegularExpressions;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-033. Stepchildren (妻の子 …) may be either, so nothing is said of them.</summary>
internal sealed partial class RelationAndLivingRule : ClaimRule
{
    private const string Shared = "1";
    private const string Maintained = "2";

    public override RuleInfo Info { get; } = new(
        "JT-033", Severity.Warning, "続柄と生計",
        "続柄が子なのに生計が「維持」、または子でない（孫・甥・姪・弟・妹など）のに「同一」になっている",
        "児童手当法 4条1項1号・2号（父母は生計同一、父母以外は生計維持）", ["child.*.relation", "child.*.living"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        foreach (var child in claim.Children)
        {
            var relation = claim.Text(child.Key + ".relation")?.Trim();
            if (relation is null)
            {
                continue;
            }

            if (OwnChild().IsMatch(relation) && claim.Is(child.Key + ".living", Maintained))
            {
                yield return Warning(
                    $"{child.Label}は続柄が子ですが、生計が「維持」になっています。",
                    "父母が請求する場合は「同一」です。丸の付け誤りでないか確かめてください。", child.Key + ".living", child.Key + ".relation");
            }
            else if (OtherRelative().IsMatch(relation) && claim.Is(child.Key + ".living", Shared))
            {
                yield return Warning(
                    $"{child.Label}は続柄が子ではありませんが、生計が「同一」になっています。",
                    "父母以外が請求する場合は「維持」です。父母に監護されていない事情も確かめてください。", child.Key + ".living", child.Key + ".relation");
            }
        }
    }

    [GeneratedRegex("^(子|実子|養子|[長二次三四五六七八九十]+[男女]|([0-9０-９]+)[男女])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnChild();

    [GeneratedRegex("(孫|甥|姪|弟|妹|おい|めい|いとこ|縁故者|同居人|里子)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherRelative();
}
