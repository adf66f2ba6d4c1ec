namespace Rpa.Scenarios.Tables;

/// <summary>Highest assets (預貯金等) in yen.</summary>
/// <param name="Single">Of one alone.</param>
/// <param name="Couple">Of husband and wife together.</param>
internal sealed record AssetLimit(long Single, long Couple)
{
    /// <summary>The limit that counts.</summary>
    public long Of(bool couple) => couple ? Couple : Single;
}
