namespace CoreSystem.Web.Allowance;

/// <summary>The tab 口座.</summary>
internal sealed record BankInput(
    bool PublicAccount, string BankCode, string BranchCode, string AccountType, string AccountNo, string Holder)
{
    /// <summary>True when no field of an account was typed.</summary>
    public bool IsEmpty => (BankCode + BranchCode + AccountType + AccountNo + Holder).Length == 0;
}
