namespace Rpa.Scenarios.Ledgers;

/// <summary>One 要介護認定・要支援認定 of an insured person, decided or applied for.</summary>
/// <param name="InsuredNumber">被保険者番号.</param>
/// <param name="AppliedOn">申請日.</param>
/// <param name="Kind">1 新規, 2 更新, 3 区分変更.</param>
/// <param name="Level">要介護度 as the export writes it (要支援1 … 要介護5, 非該当), or null while undecided.</param>
/// <param name="ValidFrom">First day valid, or null.</param>
/// <param name="ValidTo">Last day valid, or null.</param>
/// <param name="Status">有効, 終了, 申請中, 取下げ …, as the export writes it.</param>
public sealed record CareCertification(
    string InsuredNumber, DateOnly AppliedOn, string Kind, string? Level, DateOnly? ValidFrom, DateOnly? ValidTo, string Status)
{
    /// <summary>Whether it was applied for and is neither decided nor withdrawn.</summary>
    public bool IsPending => string.Equals(Status, "申請中", StringComparison.Ordinal);

    /// <summary>Whether somebody is certified by it on a day. 非該当 certifies nothing. The export's 終了 is of its own day and says nothing of earlier ones.</summary>
    public bool IsValidOn(DateOnly day) =>
        ValidFrom <= day && day <= ValidTo && Level is not (null or "非該当") && !string.Equals(Status, "取消", StringComparison.Ordinal);
}
