namespace Rpa.Scenarios.Rules.Vehicles;

/// <summary>Codes of the papers that come with a declaration.</summary>
internal static class VehicleAttachments
{
    /// <summary>最高出力確認書 (新基準原付).</summary>
    public const string PowerCertificate = "3";
}
