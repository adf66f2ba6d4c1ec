using Rpa.Ocr.Recognition;
using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>The readings of one application while knowledge is brought to bear on them.</summary>
internal sealed class ReadingSet(
    ProcedureDefinition procedure, Dictionary<string, FieldReading> readings, IReadOnlyDictionary<string, TextLattice>? lattices = null)
{
    public ProcedureDefinition Procedure { get; } = procedure;

    public IReadOnlyDictionary<string, FieldReading> All => readings;

    public FieldReading? this[string key] => readings.GetValueOrDefault(key);

    /// <summary>What the ink of a field of text may say, to hold words against it; null where none was kept.</summary>
    public TextLattice? Lattice(string key) => lattices?.GetValueOrDefault(key);

    /// <summary>The text of a field, or null where nothing was made out.</summary>
    public string? Text(string key) => readings.GetValueOrDefault(key)?.Value?.Text is { Length: > 0 } text ? text : null;

    /// <summary>
    /// Independent evidence says the same as the reading: what is left of the doubt shrinks by a factor.
    /// The factor is the chance that the evidence would agree although the reading is wrong.
    /// </summary>
    public void Agree(string key, double chance, string flag)
    {
        var reading = readings[key];
        Set(key, reading with { Confidence = Math.Max(reading.Confidence, 1 - ((1 - reading.Confidence) * chance)) }, flag);
    }

    /// <summary>Something speaks against the reading: a person must look.</summary>
    public void Contradict(string key, string flag) => Set(key, readings[key], flag);

    /// <summary>Replaces the value by a better spelling of the same; what was read stays as an alternative.</summary>
    public void Respell(string key, FieldValue value, double confidence, string flag)
    {
        var reading = readings[key];
        Set(
            key,
            reading with
            {
                Value = value,
                Confidence = confidence,
                Alternatives = [new ReadingAlternative(reading.Value, reading.Confidence), .. reading.Alternatives],
            },
            flag);
    }

    /// <summary>Offers a value to the reviewer without believing it.</summary>
    public void Suggest(string key, FieldValue value)
    {
        var reading = readings[key];
        if (!value.Equals(reading.Value) && !reading.Alternatives.Any(alternative => value.Equals(alternative.Value)))
        {
            readings[key] = reading with { Alternatives = [new ReadingAlternative(value, Math.Min(reading.Confidence, 0.5)), .. reading.Alternatives] };
        }
    }

    /// <summary>Empties a field in which only a speck was seen; a person looks whether it is one.</summary>
    public void Empty(string key)
    {
        var reading = readings[key];
        Set(key, reading with { Value = null, Alternatives = [new ReadingAlternative(reading.Value, reading.Confidence), .. reading.Alternatives] }, ReadingFlags.Unreadable);
    }

    private void Set(string key, FieldReading reading, string flag) =>
        readings[key] = reading.Flags.Contains(flag, StringComparer.Ordinal) ? reading : reading with { Flags = [.. reading.Flags, flag] };
}
