namespace Rpa.Scenarios.Tables;

/// <summary>What a table says for some years.</summary>
/// <param name="From">First 年度 (the Gregorian year in which it begins).</param>
/// <param name="To">Last 年度.</param>
/// <param name="Values">Single amounts and limits by name.</param>
/// <param name="Bands">Formulas by bands of an amount, by name.</param>
internal sealed record YearEdition(int From, int To, IReadOnlyDictionary<string, decimal> Values, IReadOnlyDictionary<string, IReadOnlyList<Band>> Bands)
{
    /// <summary>A single amount.</summary>
    /// <exception cref="KeyNotFoundException">The table lacks it; the loader checks the names that rules need.</exception>
    public decimal Value(string name) => Values[name];

    /// <summary>The result of a formula for an amount.</summary>
    /// <exception cref="KeyNotFoundException">The table lacks it; the loader checks the names that rules need.</exception>
    public long Apply(string name, long amount) => Bands[name].First(band => band.UpTo is null || amount <= band.UpTo).Apply(amount);
}
