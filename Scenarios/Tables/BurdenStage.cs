namespace Rpa.Scenarios.Tables;

/// <summary>A stage of the burden limit (利用者負担段階).</summary>
/// <param name="Stage">1, 2, 3-1, 3-2.</param>
/// <param name="Income">Highest income (年金収入等) of the stage in yen, or null where there is no limit.</param>
/// <param name="Assets">Highest assets (預貯金等).</param>
internal sealed record BurdenStage(string Stage, long? Income, AssetLimit Assets)
{
    /// <summary>As people say it: 第3段階①.</summary>
    public string Name => Stage switch
    {
        "3-1" => "第3段階①",
        "3-2" => "第3段階②",
        _ => $"第{Stage}段階",
    };
}
