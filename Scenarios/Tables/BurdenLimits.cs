namespace Rpa.Scenarios.Tables;

/// <summary>Limits of the certification of the burden limit (負担限度額認定; 介護保険法施行規則83条の5・83条の6).</summary>
/// <param name="From">First day on which a certification may begin.</param>
/// <param name="To">Last such day, or null.</param>
/// <param name="Stages">Stages (利用者負担段階), the lowest income first.</param>
/// <param name="Second">Limit of insured persons under 65 (第2号), whatever their stage.</param>
internal sealed record BurdenLimits(DateOnly From, DateOnly? To, IReadOnlyList<BurdenStage> Stages, AssetLimit Second) : IDatedRow
{
    /// <summary>The stage with this name, or null.</summary>
    public BurdenStage? Find(string stage) => Stages.FirstOrDefault(row => string.Equals(row.Stage, stage, StringComparison.Ordinal));

    /// <summary>The stage of an income; the first is for 生活保護 and 老齢福祉年金 and never follows from an income.</summary>
    /// <param name="income">年金収入等 of a year in yen.</param>
    public BurdenStage StageOf(long income) => Stages.Skip(1).First(row => row.Income is null || income <= row.Income);
}
