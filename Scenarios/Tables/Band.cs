namespace Rpa.Scenarios.Tables;

/// <summary>One line of a quick table (速算表).</summary>
/// <param name="UpTo">Greatest amount of the line in yen; null for the last one.</param>
/// <param name="OfQuarter">Whether the formula starts from 収入÷4, cut to 1,000 yen, instead of the amount.</param>
/// <param name="Rate">Factor.</param>
/// <param name="Plus">Yen added.</param>
internal sealed record Band(long? UpTo, bool OfQuarter, decimal Rate, long Plus)
{
    /// <summary>The result in yen, fractions cut off, never below 0.</summary>
    public long Apply(long amount) => Math.Max(0, (long)decimal.Floor((OfQuarter ? amount / 4000 * 1000 : amount) * Rate) + Plus);
}
