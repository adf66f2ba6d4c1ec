using Rpa.Ocr.Knowledge.Persons;
using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>
/// What is known beyond the ink: names and their readings, closed lists, agreement between fields, the masters and the ledger. Knowledge
/// raises confidence where independent evidence says what the paper says, and settles what the ink leaves open; it never puts the ledger's
/// person in the place of the paper's.
/// </summary>
internal static class ApplicationKnowledge
{
    /// <summary>Applies everything that is known.</summary>
    /// <param name="readings">Readings of the application; changed.</param>
    /// <param name="ledger">The town's ledger, or null.</param>
    public static void Apply(ReadingSet readings, ILedger? ledger)
    {
        DropSpecks(readings);
        NameKnowledge.Apply(readings);
        WordKnowledge.Apply(readings, ledger);
        AccountKnowledge.Apply(readings, ledger);
        if (ledger is not null)
        {
            AddressKnowledge.Apply(readings, ledger);
            PersonKnowledge.Apply(readings, ledger);
            OrganisationKnowledge.Apply(readings, ledger);
        }

        ResolveDittos(readings);
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

    /// <summary>同上, 〃: the address of the person whom the application is about. The reading is as sure as both are.</summary>
    private static void ResolveDittos(ReadingSet readings)
    {
        var first = readings.Procedure.Subjects.FirstOrDefault(subject => subject.Kind is SubjectKind.Person);
        var source = first?[SubjectRole.Address] ?? first?[SubjectRole.OtherAddress];
        if (source is null || readings[source] is not { Value.IsEmpty: false } address)
        {
            return;
        }

        foreach (var field in readings.Procedure.Fields.Where(field => field.Type == FieldType.Address && !string.Equals(field.Key, source, StringComparison.Ordinal)))
        {
            if (readings[field.Key] is { } reading && AddressText.IsDitto(reading.Value?.Text ?? reading.Text))
            {
                readings.Respell(field.Key, address.Value!, Math.Min(reading.Confidence, address.Confidence), ReadingFlags.Ditto);
            }
        }
    }
}
