using Rpa.Scenarios.Tables;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-012. Ages as of 31 December of the year of income, reached on the day before the birthday.</summary>
internal sealed class DependantClassRule : TaxReturnRule
{
    private const int Adult = 16;
    private const long Unit = 10_000;

    public override RuleInfo Info { get; } = new(
        "SJ-012", Severity.Error, "扶養親族の年齢", "扶養親族の生年月日と控除額の区分（一般33万円、19〜22歳45万円、70歳以上38万円か45万円）が合わない。16歳以上と16歳未満の欄が違う。表がないときも E",
        "地方税法 314条の2第1項11号・4項", ["dep.*.birth", "dep.*.amount", "minor.*.birth"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        foreach (var key in tax.Dependants)
        {
            if (tax.Date(key + ".birth") is { } birth && Problem(tax, key, birth) is { } problem)
            {
                yield return problem;
            }
        }

        foreach (var key in tax.Minors)
        {
            if (tax.Date(key + ".birth") is { } birth && Ages.On(birth, tax.YearEnd) >= Adult)
            {
                yield return Error(
                    $"{tax.LabelOf(key + ".name")}は12月31日に16歳以上です。", "16歳以上の扶養親族の欄に移し、控除額を確かめてください。", key + ".birth");
            }
        }
    }

    private Finding? Problem(TaxReturnFacts tax, string key, DateOnly birth)
    {
        var age = Ages.On(birth, tax.YearEnd);
        string[] fields = [key + ".birth", key + ".amount"];
        if (age < Adult)
        {
            return Error($"{tax.LabelOf(key + ".name")}は12月31日に16歳未満です。", "16歳未満の扶養親族の欄に移してください（控除はありません）。", fields);
        }

        if (tax.Yen(key + ".amount") is not { } amount)
        {
            return null;
        }

        if (tax.Edition is not { } edition)
        {
            return NoTable(tax, fields);
        }

        var right = AmountsOf(edition, age);
        return right.Contains(amount * Unit) || right.Contains(amount)
            ? null
            : Error(
                $"{tax.LabelOf(key + ".name")}（12月31日に{age}歳）の控除額は{string.Join("か", right.Select(yen => $"{yen / Unit}万円"))}です（記入 {amount}）。",
                "生年月日と控除額の読み誤りを確かめてください。", fields);
    }

    private static long[] AmountsOf(YearEdition edition, int age) => age switch
    {
        >= 70 => [(long)edition.Value("dependant.elder"), (long)edition.Value("dependant.elder.cohabiting")],
        >= 19 and <= 22 => [(long)edition.Value("dependant.specific")],
        _ => [(long)edition.Value("dependant.general")],
    };
}
