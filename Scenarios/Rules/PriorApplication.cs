namespace Rpa.Scenarios.Rules;

/// <summary>Another application of the same procedure in our store, for the duplicate rules.</summary>
/// <param name="Reference">Our reference of the other case.</param>
/// <param name="SourceReference">Its 受付番号 at the source, if any.</param>
/// <param name="ClaimantAtenaNo">宛名番号 of its claimant, if resolved.</param>
/// <param name="ClaimDate">Its claim date, if known.</param>
/// <param name="Withdrawn">Whether it was withdrawn or returned.</param>
/// <param name="Progress">How far it has come.</param>
public sealed record PriorApplication(
    string Reference, string? SourceReference, string? ClaimantAtenaNo, DateOnly? ClaimDate, bool Withdrawn, PriorProgress Progress = PriorProgress.Open)
{
    /// <summary>
    /// The reference as findings show it, with the progress. A finding that a person has acknowledged while the other application was
    /// still open is thus another one, and unacknowledged, once the other is on its way into the core system.
    /// </summary>
    public string Shown => Progress switch
    {
        PriorProgress.Entered => Reference + "、入力済み",
        PriorProgress.BeingEntered => Reference + "、承認済み",
        _ => Reference,
    };
}
