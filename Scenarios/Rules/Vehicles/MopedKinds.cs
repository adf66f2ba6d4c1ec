namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>Codes of 種別.</summary>
internal static class MopedKinds
{
    /// <summary>第一種原動機付自転車.</summary>
    public const string First = "1";

    /// <summary>第二種乙.</summary>
    public const string SecondB = "2";

    /// <summary>第二種甲.</summary>
    public const string SecondA = "3";

    /// <summary>ミニカー.</summary>
    public const string Minicar = "4";

    /// <summary>特定小型原動機付自転車.</summary>
    public const string Small = "5";
}
