using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>
/// What is known beyond the ink: closed lists, agreement between fields, the masters and the ledger. Knowledge raises confidence
/// where independent evidence says what the paper says; it never puts the ledger's person in the place of the paper's.
/// </summary>
internal static class ApplicationKnowledge
{
    private const string Claimant = "claimant";

    /// <summary>Applies everything that is known.</summary>
    /// <param name="readings">Readings of the application; changed.</param>
    /// <param name="ledger">The town's ledger, or null.</param>
    public static void Apply(ReadingSet readings, ILedger? ledger)
    {
        DropSpecks(readings);
        ResolveDittos(readings);
        ClosedLists.Apply(readings);
        AgreeHolder(readings);
        if (ledger is not null)
        {
            Masters.Apply(readings, ledger);
            PersonEvidence.Apply(readings, ledger);
        }
    }

    /// <summary>No address has one letter: such a reading is a speck or a stray stroke.</summary>
    private static void DropSpecks(ReadingSet readings)
    {
        foreach (var field in readings.Procedure.Fields.Where(field => field.Type == FieldType.Address))
        {
            if (readings.Text(field.Key) is { } text && text.Length == 1 && !AddressText.IsDitto(text))
            {
                readings.Empty(field.Key);
            }
        }
    }

    /// <summary>同上, 〃: the claimant's address. The reading is as sure as both are.</summary>
    private static void ResolveDittos(ReadingSet readings)
    {
        var source = readings[Claimant + ".address"];
        if (source?.Value is not { IsEmpty: false } address)
        {
            return;
        }

        foreach (var field in readings.Procedure.Fields.Where(field => field.Type == FieldType.Address && !field.Key.StartsWith(Claimant, StringComparison.Ordinal)))
        {
            if (readings[field.Key] is { } reading && AddressText.IsDitto(reading.Value?.Text ?? reading.Text))
            {
                readings.Respell(field.Key, address, Math.Min(reading.Confidence, source.Confidence), ReadingFlags.Ditto);
            }
        }
    }

    /// <summary>The account must be the claimant's own: two readings of the same kana in two hands of the form confirm each other.</summary>
    private static void AgreeHolder(ReadingSet readings)
    {
        const string holder = "bank.holder_kana";
        const string kana = Claimant + ".kana";
        if (readings.Text(holder) is { } account && readings.Text(kana) is { } person
            && string.Equals(KanaText.StrictKey(account), KanaText.StrictKey(person), StringComparison.Ordinal))
        {
            readings.Agree(holder, 0.15, ReadingFlags.Lexicon);
            readings.Agree(kana, 0.15, ReadingFlags.Lexicon);
        }
    }
}
