namespace Rpa.Scenarios.Rules.Common;

/// <summary>JT-061, KG-033. Names the field, never what the ledger knows.</summary>
internal sealed class ProtectionRule(string id) : CaseRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        id, Severity.Error, "支援措置",
        "書かれている人、または本人と同じ世帯の人が、DV等支援措置の対象者",
        "住民基本台帳事務処理要領 第6の10（支援措置）", ["*.name"], []);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts)
    {
        var named = facts.Persons.Where(person => person.Resident is { UnderProtection: true }).Select(facts.NameKeyOf).ToList();
        if (named.Count > 0 || facts.Household.Any(person => person.UnderProtection))
        {
            yield return Error(
                "支援措置対象者です。取扱いに注意してください。自動の入力は行いません。",
                $"支援措置の担当者に引き継いでください。住所などを{facts.Party}以外の人に伝えないでください。",
                named.Count > 0 ? named : [facts.NameKeyOf(facts.Persons.First())]);
        }
    }
}
