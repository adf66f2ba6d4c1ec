namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>ID-012.</summary>
internal sealed class NewEmployerRule : WithholdingRule
{
    public const string Id = "ID-012";

    private static readonly string[] Needed = ["new.name", "new.monthly", "new.monthly_from"];

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "新しい勤務先", "特別徴収継続なのに、新しい勤務先の名称・月割額・開始月がない。新しい指定番号が台帳にないときは W",
        "地方税法 321条の5第3項", ["new.name", "new.shitei", "new.monthly", "new.monthly_from"], []);

    protected override IEnumerable<Finding> Check(WithholdingFacts notice)
    {
        if (!notice.IsContinued)
        {
            yield break;
        }

        var missing = Needed.Where(key => notice.Application.Asks(key) && !notice.IsFilled(key)).ToList();
        if (missing.Count > 0)
        {
            yield return Error(
                $"特別徴収継続ですが、空です: {string.Join("、", missing.Select(notice.LabelOf))}", "給与支払者か新しい勤務先に確かめて入力してください。", missing);
        }

        if (notice.IsFilled("new.shitei_new") || notice.Context.Ledger is not { Masters.Employers: { Count: > 0 } employers })
        {
            yield break;
        }

        if (notice.Text("new.shitei") is not { } number)
        {
            if (notice.Application.Asks("new.shitei") && missing.Count == 0)
            {
                yield return Warning("新しい勤務先の指定番号も「新規」の印もありません。", "名称から特別徴収義務者を探し、なければ新規に指定してください。", "new.shitei");
            }
        }
        else if (employers.All(employer => !string.Equals(employer.DesignationNumber, number, StringComparison.Ordinal)))
        {
            yield return Warning("新しい勤務先の指定番号が台帳にありません。", "番号を確かめ、初めての特別徴収義務者なら新規に指定してください。", "new.shitei");
        }
    }
}
