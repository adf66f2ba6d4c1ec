using CoreSystem.Web.Banks;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Allowance;

/// <summary>Checks of the tab 口座.</summary>
internal static class BankChecks
{
    public static void Run(BankInput bank, BankStore banks, Person? claimant, List<Message> messages)
    {
        if (bank.PublicAccount)
        {
            if (!bank.IsEmpty)
            {
                messages.Add(MessageTable.At("bank-code", "E0066"));
            }

            return;
        }

        if (bank.IsEmpty)
        {
            messages.Add(MessageTable.At("bank-code", "E0012", "口座"));
            return;
        }

        Codes(bank, banks, messages);
        Account(bank, messages);
        Holder(bank, claimant, messages);
    }

    private static void Codes(BankInput bank, BankStore banks, List<Message> messages)
    {
        if (Missing("bank-code", "金融機関コード", bank.BankCode, messages))
        {
            return;
        }

        if (banks.BankName(bank.BankCode) is null)
        {
            messages.Add(MessageTable.At("bank-code", "E0061", bank.BankCode));
            return;
        }

        if (!Missing("branch-code", "支店コード", bank.BranchCode, messages)
            && banks.BranchName(bank.BankCode, bank.BranchCode) is null)
        {
            messages.Add(MessageTable.At("branch-code", "E0063", bank.BranchCode));
        }
    }

    private static void Account(BankInput bank, List<Message> messages)
    {
        if (!Missing("account-type", "種目", bank.AccountType, messages)
            && !string.Equals(bank.AccountType, Allowance.Codes.OrdinaryAccount, StringComparison.Ordinal))
        {
            messages.Add(MessageTable.At("account-type", "E0062"));
        }

        if (!Missing("account-no", "口座番号", bank.AccountNo, messages)
            && (bank.AccountNo.Length != 7 || !bank.AccountNo.All(char.IsAsciiDigit) || bank.AccountNo.All(c => c == '0')))
        {
            messages.Add(MessageTable.At("account-no", "E0064"));
        }
    }

    private static void Holder(BankInput bank, Person? claimant, List<Message> messages)
    {
        if (Missing("account-holder", "口座名義カナ", bank.Holder, messages))
        {
            return;
        }

        if (bank.Holder.Length > 30 || !Kana.IsBankText(bank.Holder))
        {
            messages.Add(MessageTable.At("account-holder", "E0065"));
            return;
        }

        var holder = Kana.ToBank(bank.Holder);
        if (claimant is not null
            && !string.Equals(holder, Kana.ToBank(claimant.Kana), StringComparison.Ordinal)
            && !string.Equals(holder, Kana.ToBank(claimant.AliasKana), StringComparison.Ordinal))
        {
            messages.Add(MessageTable.At("account-holder", "W0202"));
        }
    }

    private static bool Missing(string field, string label, string text, List<Message> messages)
    {
        if (text.Length > 0)
        {
            return false;
        }

        messages.Add(MessageTable.At(field, "E0012", label));
        return true;
    }
}
