using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-007. Where the deduction of law leaves no income, an empty box is right: wages and pensions by the tables, gains up to 500,000 yen.</summary>
internal sealed class IncomeAndRevenueRule : TaxReturnRule
{
    public const string Id = "SJ-007";

    // 特別控除 of 譲渡所得 and 一時所得 (所得税法 33条・34条).
    private const long SpecialDeduction = 500_000;

    private static readonly (string[] Revenue, string Income)[] Pairs =
    [
        (["income.a"], "shotoku.1"), (["income.b"], "shotoku.2"), (["income.c"], "shotoku.3"), (["income.d"], "shotoku.4"), (["income.e"], "shotoku.5"),
        (["income.f"], "shotoku.6"), (["income.g"], "shotoku.7"), (["income.h"], "shotoku.8"), (["income.i"], "shotoku.9"),
        (["income.j", "income.k", "income.l"], "shotoku.11"),
    ];

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "収入と所得", "収入があるのに所得が空、または所得が収入を超える", "地方税法 313条、所得税法 22条", [.. Pairs.Select(pair => pair.Income)], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        foreach (var (keys, box) in Pairs)
        {
            var revenue = keys.Sum(key => tax.Yen(key) ?? 0);
            var income = tax.Yen(box);
            string[] fields = [box, .. keys.Where(tax.IsFilled)];
            if (income > revenue && income > 0)
            {
                yield return Error(
                    $"{tax.LabelOf(box)}{Yen.Format(income.Value)}が収入{Yen.Format(revenue)}を超えています。", "読み誤りを確かめてください。書き誤りなら申告者に確かめて直してください。", fields);
            }
            else if (income is null && revenue > 0 && tax.Application.Asks(box) && !MayBeEmpty(tax, box, revenue))
            {
                yield return Error($"{string.Join("・", keys.Where(tax.IsFilled).Select(tax.LabelOf))}があるのに、{tax.LabelOf(box)}が空です。", "所得の金額を確かめて入力してください。", fields);
            }
        }
    }

    private static bool MayBeEmpty(TaxReturnFacts tax, string box, long revenue) => box switch
    {
        "shotoku.6" => tax.Edition?.Apply("employment", revenue) == 0,
        "shotoku.7" => tax.Edition?.Apply("pension.under65", revenue) == 0 || (tax.Date("taxpayer.birth") is { } birth && Ages.On(birth, tax.YearEnd) >= 65 && tax.Edition?.Apply("pension.from65", revenue) == 0),
        "shotoku.11" => revenue <= SpecialDeduction,
        _ => false,
    };
}
