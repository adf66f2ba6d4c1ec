using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>
/// JT-060: the monthly amount that we worked out must be what the core system shows after its own examination (審査), before anything
/// is registered. The robot calls this with the amount read from the screen.
/// </summary>
public static class MonthlyAmountComparison
{
    /// <summary>Id of the rule.</summary>
    public const string RuleId = "JT-060";

    /// <summary>Compares; null where both are the same amount.</summary>
    /// <param name="derived">Amount of <see cref="CheckResult.Derived"/> (<c>monthly_amount</c>), or null where none was worked out.</param>
    /// <param name="shown">Amount as the screen shows it, e.g. 15,000円.</param>
    public static Finding? Compare(string? derived, string? shown)
    {
        var ours = Yen.Parse(derived);
        var theirs = Yen.Parse(shown);
        if (ours.IsValid && theirs.IsValid && ours.Value == theirs.Value)
        {
            return null;
        }

        var left = ours.IsValid ? Yen.Format(ours.Value) : "計算できません";
        var right = theirs.IsValid ? Yen.Format(theirs.Value) : "読み取れません";
        return new(
            RuleId,
            Severity.Error,
            $"月額が基幹業務システムの審査結果と一致しません（計算 {left}、画面 {right}）。",
            "登録せずに止めました。児童の生年月日、兄姉等の人数、支給開始年月を確かめ、どちらが正しいかを決めてください。",
            ["child.1.birth", "event.date", "claim.date"]);
    }
}
