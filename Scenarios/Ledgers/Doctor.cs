namespace Rpa.Scenarios.Ledgers;

/// <summary>A doctor (主治医) of the town's list.</summary>
/// <param name="Name">氏名.</param>
/// <param name="Kana">フリガナ, or null.</param>
/// <param name="Department">診療科, or null.</param>
/// <param name="Hospital">医療機関, or null where it is not in the list.</param>
public sealed record Doctor(string Name, string? Kana, string? Department, Organisation? Hospital)
{
    /// <summary>主治医コード of the core system, or null where the export does not say.</summary>
    public string? Number { get; init; }
}
