using Rpa.Scenarios.Rules.Common;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-002. A My Number that is missing is no fault: applications are taken without it.</summary>
internal sealed class CareNumbersRule : CaseRule
{
    private const string InsurerField = "med.insurer_number";
    private const string InsuredField = "insured.number";
    private const string InsuredCheckDigit = "insuredCheckDigit";

    private readonly MyNumberRule _numbers = new("KG-002");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "KG-002", Severity.Error, "番号の検査数字",
        "個人番号または医療保険の保険者番号の桁数か検査数字が合わない",
        "番号法施行令 8条、保険者番号の検査数字（モジュラス10・ウェイト2-1）", ["*.my_number", InsurerField, InsuredField],
        [new(InsuredCheckDigit, RuleParameterKind.Flag, "false", "被保険者番号の10桁目がモジュラス10・ウェイト2-1の検査数字である市町村は true（全国共通の検査数字はない）")]);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts)
    {
        foreach (var finding in _numbers.Check(facts))
        {
            yield return finding;
        }

        if (facts.Text(InsurerField) is { } number && InsurerNumber.ParseMedical(number) is { IsValid: false } wrong)
        {
            yield return Error(
                $"{facts.LabelOf(InsurerField)}: {wrong.Error}", "資格確認書・資格情報のお知らせの番号と1桁ずつ照らし合わせてください。", InsurerField);
        }

        if (facts.Settings.Flag(Info.Id, InsuredCheckDigit) && facts.Text(InsuredField) is { } insured && char.IsAsciiDigit(insured[0]) && !Mod10W21.IsValid(insured))
        {
            yield return Error($"{facts.LabelOf(InsuredField)}の検査数字が合いません。", "被保険者証の番号と1桁ずつ照らし合わせてください。", InsuredField);
        }
    }
}
