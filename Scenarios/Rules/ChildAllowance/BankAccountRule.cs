using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-040. Says nothing where no account is given: that is JT-042.</summary>
internal sealed class BankAccountRule : ClaimRule
{
    private const string Ordinary = "1";

    public override RuleInfo Info { get; } = new(
        "JT-040", Severity.Error, "振込口座",
        "金融機関・支店がマスターにない、口座番号が7桁でない、普通預金でない、ゆうちょの記号番号が誤り。名称とコードが別の店を指すときは W",
        "全国銀行協会の振込データの規則、市の支払事務（普通預金に限る）",
        ["bank.code", "bank.branch_code", "bank.name", "bank.branch", "bank.type", "bank.account", "bank.yucho_kigo", "bank.yucho_bango"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var bank = claim.Bank;
        return bank.YuchoGiven ? Yucho(claim, bank)
            : bank.BankGiven ? Place(claim, bank).Concat(Number(claim, bank)).Concat(Kind(bank, "bank.type"))
            : [];
    }

    private IEnumerable<Finding> Yucho(ClaimFacts claim, BankDestination bank)
    {
        string[] fields = ["bank.yucho_kigo", "bank.yucho_bango"];
        if (bank.Yucho is { IsValid: false } wrong)
        {
            return [Error(wrong.Error, "通帳の写しで記号と番号を確かめてください。", fields)];
        }

        // Both columns filled: the same account written twice is fine, two accounts are not.
        if (claim.Text("bank.account") is { } account && !string.Equals(account, bank.AccountNumber, StringComparison.Ordinal))
        {
            return [Error(
                "銀行等の口座番号とゆうちょの記号番号の両方が書かれ、同じ口座ではありません。",
                "どちらの口座かを請求者に確かめてください。", ["bank.account", .. fields])];
        }

        return Place(claim, bank).Concat(Kind(bank, "bank.yucho_kigo"));
    }

    private IEnumerable<Finding> Place(ClaimFacts claim, BankDestination bank)
    {
        // Without a master there is nothing to look up in; JT-004 says that no ledger is there.
        if (claim.Context.Ledger is not { Branches.Count: > 0 })
        {
            yield break;
        }

        var fields = bank.YuchoGiven ? ["bank.yucho_kigo"] : new[] { "bank.code", "bank.branch_code", "bank.name", "bank.branch" };
        if (bank.BankCode is null || bank.BranchCode is null)
        {
            yield return Error(
                bank.BankCode is null ? "金融機関が分かりません（コードがなく、名称もマスターにありません）。" : "支店が分かりません（コードがなく、名称もマスターにありません）。",
                "通帳の写しで金融機関と支店を確かめ、コードを入力してください。", fields);
        }
        else if (bank.Branch is null)
        {
            yield return Error(
                $"金融機関コード {bank.BankCode}・店番 {bank.BranchCode} がマスターにありません。",
                "コードの読み誤りか、店舗の統廃合がないか確かめてください。", fields);
        }
        else if (bank.NamesDisagree)
        {
            yield return Warning(
                $"金融機関・支店の名称とコードが一致しません（コードでは {bank.Branch.BankName} {bank.Branch.BranchName}）。",
                "通帳の写しで、どちらが正しいかを確かめてください。", fields);
        }
    }

    private IEnumerable<Finding> Number(ClaimFacts claim, BankDestination bank)
    {
        var asked = claim.Application.Asks("bank.account");
        if (bank.AccountNumber is { } number && !(number.Length == 7 && DigitText.IsDigits(number)))
        {
            yield return Error(
                DigitText.IsDigits(number) ? $"口座番号が7桁ではありません（{number.Length}桁）。" : "口座番号に数字以外の文字があります。",
                "通帳の写しで確かめてください。7桁に満たない番号は先頭に0を付けます。", "bank.account");
        }
        else if (bank.AccountNumber is { } digits && digits.All(c => c == '0'))
        {
            yield return Error("口座番号がすべて0です。", "通帳の写しで確かめてください。", "bank.account");
        }
        else if (bank.AccountNumber is null && asked && !claim.Settings.IsEnabled("JT-001"))
        {
            yield return Error("口座番号が書かれていません。", "通帳の写しで確かめてください。", "bank.account");
        }
    }

    private IEnumerable<Finding> Kind(BankDestination bank, string field)
    {
        if (bank.AccountType is { } type && !string.Equals(type, Ordinary, StringComparison.Ordinal))
        {
            yield return Error(
                $"預金種目が{(type switch { "2" => "当座", "4" => "貯蓄", _ => "普通以外" })}です。児童手当は普通預金だけに振り込めます。",
                "普通預金の口座を届け出るよう請求者に求めてください。", field);
        }
    }
}
