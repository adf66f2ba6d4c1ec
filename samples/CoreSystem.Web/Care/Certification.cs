namespace CoreSystem.Web.Care;

/// <summary>A 要介護認定, decided or applied for.</summary>
internal sealed record Certification(DateOnly AppliedOn, string Kind, string Level, DateOnly? ValidFrom, DateOnly? ValidTo, string Status)
{
    public bool IsPending => string.Equals(Status, "申請中", StringComparison.Ordinal);

    /// <summary>Certified by it on a day. 非該当 certifies nothing.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && day <= ValidTo && Level is not ("" or "非該当");
}
