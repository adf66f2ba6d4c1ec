using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Confidence;

/// <summary>
/// What stands in for thousands of samples where a number must hardly ever be wrong: that something which did not come from the ink of
/// this field says the same. A misread number that agrees all the same is at least thirty times rarer than a misread one.
/// </summary>
internal static class IndependentEvidence
{
    /// <summary>By how much a misreading becomes rarer where such evidence agrees; a cautious estimate, not a measurement.</summary>
    public const double Factor = 30;

    /// <summary>Whether such evidence supports the reading.</summary>
    public static bool Supports(FieldType type, IReadOnlyList<string> flags)
    {
        bool Has(string flag) => flags.Contains(flag, StringComparer.Ordinal);
        return type switch
        {
            // The number of the very person whom other fields point to; its check digit holds, or the reading would be blocked.
            FieldType.MyNumber => Has(ReadingFlags.LedgerAgrees),

            // The bank master names the bank or branch of this code as the form does. Account numbers have nothing of the kind.
            FieldType.BankNumber => Has(ReadingFlags.Lexicon) || Has(ReadingFlags.LedgerAgrees),
            _ => false,
        };
    }
}
