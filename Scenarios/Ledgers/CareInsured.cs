namespace Rpa.Scenarios.Ledgers;

/// <summary>介護保険 被保険者.</summary>
/// <param name="InsuredNumber">被保険者番号, 10 characters, may begin with H.</param>
/// <param name="AtenaNo">宛名番号.</param>
public sealed record CareInsured(string InsuredNumber, string AtenaNo)
{
    /// <summary>1 for 第1号 (65 and older), 2 for 第2号 (40 to 64), or null where the export does not say.</summary>
    public string? Category { get; init; }

    /// <summary>資格取得日, or null.</summary>
    public DateOnly? QualifiedOn { get; init; }

    /// <summary>資格喪失日, or null where the person is insured.</summary>
    public DateOnly? LostOn { get; init; }

    /// <summary>資格喪失の事由 (死亡, 転出 …), or null.</summary>
    public string? LossReason { get; init; }

    /// <summary>特定疾病コード of 第2号, or null.</summary>
    public string? DiseaseCode { get; init; }

    /// <summary>Whether the person lives in another town's institution and stays insured here (住所地特例).</summary>
    public bool LivesElsewhere { get; init; }

    /// <summary>Whether benefits are restricted because of contributions not paid (保険料滞納による給付制限).</summary>
    public bool BenefitRestricted { get; init; }
}
