namespace Rpa.Scenarios.Ledgers;

/// <summary>児童手当 受給者.</summary>
/// <param name="CertificationNo">認定番号, 9 digits.</param>
/// <param name="AtenaNo">宛名番号 of the recipient.</param>
/// <param name="Active">Whether it is being paid (受給中).</param>
/// <param name="ChildAtenaNos">宛名番号 of the children paid now.</param>
public sealed record AllowanceRecipient(string CertificationNo, string AtenaNo, bool Active, IReadOnlyList<string> ChildAtenaNos)
{
    /// <summary>宛名番号 of the children that were paid once and are no more (支給終了).</summary>
    public IReadOnlyList<string> FormerChildAtenaNos { get; init; } = [];
}
