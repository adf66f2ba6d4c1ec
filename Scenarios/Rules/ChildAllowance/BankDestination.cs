using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>The account claimed for (振込先), worked out once: codes by name, ゆうちょ converted, holder in 全銀 characters.</summary>
internal sealed class BankDestination
{
    private BankDestination()
    {
    }

    /// <summary>Whether 公金受取口座 is chosen.</summary>
    public bool UsesPublicAccount { get; private init; }

    /// <summary>Whether the source asked for an account at all.</summary>
    public bool Asked { get; private init; }

    /// <summary>Whether anything of the usual columns (銀行等) is filled.</summary>
    public bool BankGiven { get; private init; }

    /// <summary>Whether 記号 or 番号 of ゆうちょ is filled.</summary>
    public bool YuchoGiven { get; private init; }

    /// <summary>ゆうちょ 記号番号 converted, or why it cannot be; null where none is given.</summary>
    public Parsed<BankAccount>? Yucho { get; private init; }

    /// <summary>金融機関コード, given or found by name; null where unknown.</summary>
    public string? BankCode { get; private init; }

    /// <summary>店番, given or found by name; null where unknown.</summary>
    public string? BranchCode { get; private init; }

    /// <summary>預金種目: 1 普通, 2 当座, 4 貯蓄; null where unknown.</summary>
    public string? AccountType { get; private init; }

    /// <summary>口座番号 as given or converted; null where none.</summary>
    public string? AccountNumber { get; private init; }

    /// <summary>名義カナ in 全銀 characters, or why it cannot be; null where none is given.</summary>
    public Parsed<string>? Holder { get; private init; }

    /// <summary>The branch in the master by the codes, or null.</summary>
    public BankBranch? Branch { get; private init; }

    /// <summary>Whether names and codes are both given and point to different branches.</summary>
    public bool NamesDisagree { get; private init; }

    /// <summary>Whether some account is given.</summary>
    public bool AccountGiven => BankGiven || YuchoGiven;

    public static BankDestination Of(CaseFacts facts)
    {
        var holderText = facts.Text("bank.holder_kana");
        var (symbol, number) = (facts.Text("bank.yucho_kigo"), facts.Text("bank.yucho_bango"));
        var yuchoGiven = symbol is not null || number is not null;
        var yucho = yuchoGiven ? YuchoAccount.Convert(symbol, number) : null;
        var (name, branchName) = (facts.Text("bank.name"), facts.Text("bank.branch"));
        var names = facts.Context.Ledger is { } ledger
            ? BankNames.Of(ledger.Branches).Find(name, facts.Application["bank.kind"]?.SingleCode, branchName, facts.Application["bank.branch_kind"]?.SingleCode)
            : null;
        var converted = yucho?.Value;
        var bankCode = converted?.BankCode ?? facts.Text("bank.code") ?? names?.BankCode;
        var branchCode = converted?.BranchCode ?? facts.Text("bank.branch_code") ?? KanjiBranch(bankCode, branchName) ?? names?.BranchCode;
        return new()
        {
            UsesPublicAccount = facts.IsFilled("bank.kokin"),
            Asked = facts.Application.Asks("bank.kokin") || facts.Application.Asks("bank.account") || facts.Application.Asks("bank.yucho_bango"),
            BankGiven = facts.Text("bank.account") is not null || facts.Text("bank.code") is not null || facts.Text("bank.branch_code") is not null
                || (!yuchoGiven && (name is not null || branchName is not null)),
            YuchoGiven = yuchoGiven,
            Yucho = yucho,
            BankCode = bankCode,
            BranchCode = branchCode,
            AccountType = converted?.AccountType ?? facts.Application["bank.type"]?.SingleCode,
            AccountNumber = converted?.AccountNumber ?? facts.Text("bank.account"),
            Holder = holderText is null ? null : ZenginKana.Parse(holderText),
            Branch = bankCode is not null && branchCode is not null ? facts.Context.Ledger?.FindBranch(bankCode, branchCode) : null,
            NamesDisagree = converted is null && names is not null && Disagree(names, facts.Text("bank.code"), facts.Text("bank.branch_code")),
        };
    }

    /// <summary>The 店番 of a ゆうちょ branch is its name: 〇五八 → 058.</summary>
    private static string? KanjiBranch(string? bankCode, string? branchName) =>
        string.Equals(bankCode, BankAccount.YuchoBankCode, StringComparison.Ordinal) && branchName is not null
            && BankAccount.ParseBranchCode(branchName) is { IsValid: true, Warning: null } code ? code.Value : null;

    private static bool Disagree(BankNames.Found names, string? bankCode, string? branchCode) =>
        (bankCode is not null && names.BankCode is not null && !string.Equals(bankCode, names.BankCode, StringComparison.Ordinal))
        || (branchCode is not null && names.BranchCode is not null && !string.Equals(branchCode, names.BranchCode, StringComparison.Ordinal));
}
