namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-002. A spouse counts in another household too, and one not registered (事実婚).</summary>
internal sealed class BurdenSpouseRule : CareRule
{
    public const string Id = "FG-002";
    private const string Exists = "spouse.exists";
    private static readonly string[] Needed = ["spouse.name", "spouse.birth"];

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "配偶者の有無と欄",
        "配偶者が有で、氏名か生年月日が空。配偶者が無で、配偶者の欄に記入があるときは W",
        "介護保険法施行規則 83条の6", [Exists, .. Needed], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.HasSpouse)
        {
            var missing = Needed.Where(field => care.Application.Asks(field) && !care.IsFilled(field)).ToList();
            if (missing.Count > 0)
            {
                yield return Error(
                    $"配偶者が有ですが、{string.Join("と", missing.Select(care.LabelOf))}が書かれていません。",
                    "原本を見て入力してください。世帯が別でも、婚姻の届出をしていなくても、配偶者の記入が要ります。", [.. missing, Exists]);
            }
        }
        else if (care.Is(Exists, "2"))
        {
            var filled = care.Procedure.Fields.Select(field => field.Key)
                .Where(key => key.StartsWith("spouse.", StringComparison.Ordinal) && !string.Equals(key, Exists, StringComparison.Ordinal) && care.IsFilled(key)).ToList();
            if (filled.Count > 0)
            {
                yield return Warning("配偶者が無ですが、配偶者の欄に記入があります。", "配偶者の有無を申請者に確かめてください。", [Exists, .. filled]);
            }
        }
    }
}
