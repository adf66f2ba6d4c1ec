using Rpa.Scenarios.Ledgers;

namespace Rpa.Scenarios.Rules.Residents;

/// <summary>Whether a 被保険者番号 written is that of the person.</summary>
internal static class InsuredNumberProblem
{
    /// <summary>What the clerk can do.</summary>
    public const string Advice = "被保険者証で番号を1桁ずつ確かめてください。先頭の 0 や H を読み落としていないかも見てください。";

    /// <summary>What is wrong with the number in a field, in Japanese, or null. The ledger's own number is not shown: a person compares with the paper.</summary>
    /// <param name="facts">The application.</param>
    /// <param name="key">The field of the number.</param>
    /// <param name="resident">Who the person is.</param>
    public static string? Of(CaseFacts facts, string key, Person resident)
    {
        if (facts.Text(key) is not { } number || facts.Context.Ledger is not { } ledger)
        {
            return null;
        }

        var holder = ledger.FindByInsuredNumber(number);
        return holder is null ? $"{facts.LabelOf(key)}が台帳にありません。"
            : string.Equals(holder.AtenaNo, resident.AtenaNo, StringComparison.Ordinal) ? null
            : $"{facts.LabelOf(key)}は台帳では別の人の番号です。";
    }
}
