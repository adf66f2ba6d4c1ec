using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>
/// Decides between "the same, but badly read" and "the paper says something else", by what the ink says of the ledger's words.
/// The identity that the ledger speaks for must come from other fields.
/// </summary>
internal static class LedgerJudge
{
    /// <summary>Log-odds of the identity, from other fields, from which the ledger may speak about a field.</summary>
    public const double Identity = 4;

    /// <summary>Log-odds that people write what the ledger holds, where nothing else is known.</summary>
    private const double SameAsLedger = 3.5;

    /// <summary>The ink may speak against the ledger's words by so much in all and still be a bad reading of them …</summary>
    private const double BadlyRead = -10;

    /// <summary>… and by so much against one letter.</summary>
    private const double BadlyReadLetter = -7;

    /// <summary>Up to this much against one letter, the ledger's words may be accepted without an eye.</summary>
    private const double ClearLetter = -2.5;

    /// <summary>A variant of a letter (髙 for 高) may be accepted where the ink speaks for it by so much.</summary>
    private const double VariantLead = 1.5;

    /// <summary>The ink leaves a variant open where it does not speak for what was read by more than this.</summary>
    private const double VariantUnclear = -1;

    /// <summary>No settled spelling is surer than this.</summary>
    private const double Ceiling = 0.98;

    /// <summary>Chance that a misread field equals the ledger's by accident.</summary>
    private const double ChanceAgreement = 0.02;

    private const double NumberChance = 0.001;

    /// <summary>The field says what the ledger says: surer the better the person is known by other fields.</summary>
    public static void Agree(ReadingSet readings, string key, double identity, double chance = ChanceAgreement)
    {
        readings.Note(key, "ledger.identity", identity);
        readings.Note(key, "ledger.agrees", 1);
        if (identity >= Identity)
        {
            readings.Agree(key, chance, ReadingFlags.LedgerAgrees);
        }
    }

    /// <summary>Compares a text.</summary>
    /// <param name="readings">The application.</param>
    /// <param name="key">The field.</param>
    /// <param name="forms">What the ledger holds, in the spellings that people use.</param>
    /// <param name="identity">Log-odds of the person by the other fields.</param>
    /// <param name="same">Whether a text written means the ledger's.</param>
    /// <param name="mayDiffer">Whether another text is nothing unusual (an address of 1 January).</param>
    public static void Text(
        ReadingSet readings, string key, IReadOnlyList<string> forms, double identity, Func<string, string, bool> same, bool mayDiffer)
    {
        if (readings.Text(key) is not { } written || Ink.Of(readings, key) is not { } ink)
        {
            return;
        }

        var (known, lead) = ink.Best(forms);
        readings.Note(key, "ledger.identity", identity);
        readings.Note(key, "ledger.lead", lead);
        if (forms.Any(form => same(written, form)))
        {
            readings.Note(key, "ledger.agrees", 1);

            // A list may have led the reading to a name that the ink hardly shows: then two sources agree, but not the paper.
            if (identity >= Identity && lead > BadlyRead)
            {
                readings.Agree(key, ChanceAgreement, ReadingFlags.LedgerAgrees);
            }

            return;
        }

        if (identity < Identity)
        {
            return;
        }

        if (NameText.LooselyEqual(written, known))
        {
            Variant(readings, key, written, known, ink);
            return;
        }

        var worst = ink.Worst(known);
        readings.Note(key, "ledger.worst", worst);
        if (lead >= BadlyRead && worst >= BadlyReadLetter)
        {
            var confidence = 1 / (1 + Math.Exp(-(SameAsLedger + lead)));
            readings.Respell(key, FieldValue.OfText(known), worst >= ClearLetter ? Math.Min(confidence, Ceiling) : Math.Min(confidence, 0.5), ReadingFlags.LedgerSpelling);
        }
        else if (!mayDiffer)
        {
            Differ(readings, key, known);
        }
    }

    /// <summary>Compares a number.</summary>
    public static void Number(ReadingSet readings, string? key, string? known, double identity, bool mayDiffer)
    {
        if (key is null || known is null || readings.Text(key) is not { } written)
        {
            return;
        }

        if (string.Equals(written, known, StringComparison.Ordinal))
        {
            Agree(readings, key, identity, NumberChance);
        }
        else if (identity >= Identity && readings.Others(key).Contains(known, StringComparer.Ordinal))
        {
            // The ink allows the ledger's number: most likely misread, but numbers are too precious to be settled by a list.
            readings.Note(key, "ledger.identity", identity);
            readings.Respell(key, FieldValue.OfText(known), 0.5, ReadingFlags.LedgerSpelling);
        }
        else if (identity >= Identity && !mayDiffer)
        {
            readings.Note(key, "ledger.identity", identity);
            readings.Contradict(key, ReadingFlags.LedgerDiffers);
        }
    }

    /// <summary>Compares a date.</summary>
    public static void Date(ReadingSet readings, string? key, DateOnly known, double identity)
    {
        if (key is null || readings.Date(key) is not { } written)
        {
            return;
        }

        var value = FieldValue.OfDate(known);
        if (written == known)
        {
            Agree(readings, key, identity);
        }
        else if (identity >= Identity && readings.Others(key).Contains(value.Text, StringComparer.Ordinal))
        {
            readings.Note(key, "ledger.identity", identity);
            readings.Respell(key, value, 0.5, ReadingFlags.LedgerSpelling);
        }
        else if (identity >= Identity)
        {
            Differ(readings, key, value.Text!);
        }
    }

    private static void Variant(ReadingSet readings, string key, string written, string known, Ink ink)
    {
        var difference = ink.Lead(known) - ink.Lead(written);
        readings.Note(key, "ledger.variant", difference);
        if (!ink.Knows(known) || (difference > VariantUnclear && difference < VariantLead))
        {
            // The ink leaves it open, or nobody who read it knows the letter: most people write their name as it is kept, but only an eye can tell.
            readings.Respell(key, FieldValue.OfText(known), 0.5, ReadingFlags.LedgerSpelling);
        }
        else if (difference >= VariantLead)
        {
            readings.Respell(key, FieldValue.OfText(known), Math.Min(1 / (1 + Math.Exp(-difference)), Ceiling), ReadingFlags.LedgerSpelling);
        }
        else
        {
            Differ(readings, key, known);
        }
    }

    private static void Differ(ReadingSet readings, string key, string known)
    {
        readings.Contradict(key, ReadingFlags.LedgerDiffers);
        readings.Suggest(key, FieldValue.OfText(known));
    }
}
