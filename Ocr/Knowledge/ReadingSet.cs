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
    private readonly Dictionary<string, Dictionary<string, double>> _notes = new(StringComparer.Ordinal);

    public ProcedureDefinition Procedure { get; } = procedure;

    public IReadOnlyDictionary<string, FieldReading> All => readings;

    public FieldReading? this[string key] => readings.GetValueOrDefault(key);

    /// <summary>What the ink of a field of text may say, to hold words against it; null where none was kept.</summary>
    public TextLattice? Lattice(string key) => lattices?.GetValueOrDefault(key);

    /// <summary>The text of a field, or null where nothing was made out.</summary>
    public string? Text(string? key) => key is not null && readings.GetValueOrDefault(key)?.Value?.Text is { Length: > 0 } text ? text : null;

    /// <summary>The date of a field, or null.</summary>
    public DateOnly? Date(string? key) => key is null ? null : readings.GetValueOrDefault(key)?.Value?.Date;

    /// <summary>The only option chosen, or null.</summary>
    public string? Code(string? key) => key is null ? null : readings.GetValueOrDefault(key)?.Value?.SingleCode;

    /// <summary>The texts that the recognizer held possible besides its best.</summary>
    public IEnumerable<string> Others(string? key) => key is null || readings.GetValueOrDefault(key) is not { } reading
        ? []
        : reading.Alternatives.Select(alternative => alternative.Value?.Text).OfType<string>();

    /// <summary>What knowledge found out about a field, in numbers, for the confidence to be judged by. Never what is written.</summary>
    public IReadOnlyDictionary<string, double> Notes(string key) => _notes.TryGetValue(key, out var notes) ? notes : new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Notes a number about a field.</summary>
    public void Note(string key, string feature, double value)
    {
        if (!_notes.TryGetValue(key, out var notes))
        {
            _notes[key] = notes = new Dictionary<string, double>(StringComparer.Ordinal);
        }

        notes[feature] = Math.Round(value, 4);
    }

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

    /// <summary>Replaces the value by a better spelling of the same; what was read stays as an alternative, and the text as written.</summary>
    public void Respell(string key, FieldValue value, double confidence, string flag)
    {
        var reading = readings[key];
        Set(
            key,
            reading with
            {
                Value = value,
                Confidence = confidence,
                Alternatives =
                [
                    new ReadingAlternative(reading.Value, reading.Confidence),
                    .. reading.Alternatives.Where(alternative => !value.Equals(alternative.Value)),
                ],
            },
            flag);
    }

    /// <summary>Sets how sure a reading is.</summary>
    public void Believe(string key, double confidence) => readings[key] = readings[key] with { Confidence = confidence };

    /// <summary>The same letters with the gap between family and given name elsewhere.</summary>
    public void Respace(string key, string text) => readings[key] = readings[key] with { Value = FieldValue.OfText(text) };

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
