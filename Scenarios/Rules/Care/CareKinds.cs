namespace Rpa.Scenarios.Rules.Care;

/// <summary>Codes of 申請区分.</summary>
internal static class CareKinds
{
    /// <summary>新規.</summary>
    public const string New = "1";

    /// <summary>更新.</summary>
    public const string Renewal = "2";

    /// <summary>区分変更.</summary>
    public const string Change = "3";

    /// <summary>転入継続: the certification of the former town goes on (介護保険法36条).</summary>
    public const string MoveIn = "4";
}
