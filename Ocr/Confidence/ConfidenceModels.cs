using System.Collections.Concurrent;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Confidence;

/// <summary>
/// The confidence models in use: the first stage judges what the recognizer saw, the second what the rest of the application and the
/// ledger add, and a table of held-out samples gives the threshold for an accepted risk.
/// </summary>
internal sealed class ConfidenceModels(Calibration calibration)
{
    /// <summary>Decimals that a confidence is kept with: enough to tell 1 wrong in 10,000 from 1 in 100,000.</summary>
    public const int Decimals = 6;

    private readonly AcceptanceTable _table = new(calibration.Acceptance);
    private readonly ConcurrentDictionary<(string Group, double Risk), double?> _thresholds = new();

    /// <summary>The calibration in use.</summary>
    public Calibration Calibration { get; } = calibration;

    /// <summary>The calibration of a file, or where there is none the one that travels with this assembly.</summary>
    /// <param name="file">Path, or null.</param>
    /// <exception cref="InvalidDataException">The file is no calibration.</exception>
    public static ConfidenceModels Load(string? file = null)
    {
        if (file is null)
        {
            return new ConfidenceModels(Calibration.Embedded());
        }

        using var stream = File.OpenRead(file);
        return new ConfidenceModels(Calibration.Read(stream, file));
    }

    /// <summary>The newest calibration of a folder (by its dated name), or where there is none the one that travels with this assembly.</summary>
    /// <exception cref="InvalidDataException">The newest file is no calibration: better no start than the wrong confidence.</exception>
    public static ConfidenceModels LoadNewest(string? folder) => Load(Newest(folder));

    /// <summary>The newest calibration file of a folder, or null.</summary>
    public static string? Newest(string? folder) => folder is null || !Directory.Exists(folder)
        ? null
        : Directory.EnumerateFiles(folder, "calibration-*.json").Order(StringComparer.Ordinal).LastOrDefault();

    /// <summary>The first stage of a kind of reading.</summary>
    /// <exception cref="KeyNotFoundException">No such model.</exception>
    public LogisticModel Get(string name) =>
        Calibration.First.TryGetValue(name, out var model) ? model : throw new KeyNotFoundException($"There is no confidence model '{name}'.");

    /// <summary>A reading that knowledge has been brought to bear on, with its final confidence.</summary>
    public FieldReading Final(FieldReading reading)
    {
        if (reading.Evidence is not { } evidence)
        {
            return reading;
        }

        var informed = evidence with { Informed = reading.Confidence };
        return reading with
        {
            Evidence = informed,
            Confidence = reading.Confidence > 0 && Calibration.Final.TryGetValue(evidence.Model, out var model)
                ? Math.Round(model.Probability(SecondStage.Features(LogOdds.Of(evidence.Confidence), informed, reading.Flags)), Decimals)
                : reading.Confidence,
        };
    }

    /// <summary>Least confidence at which a reading may be accepted under a risk; null where the samples support none.</summary>
    /// <param name="type">Meaning of the field.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="ledger">Whether the ledger was known.</param>
    /// <param name="risk">Accepted share of wrong readings among the accepted.</param>
    public double? Threshold(FieldType type, FieldReading reading, bool ledger, double risk)
    {
        // A calibration set by hand knows of no samples: until there is a fitted one, thresholds set by hand go with it.
        if (Calibration.FittedOn is null)
        {
            return type switch { FieldType.MyNumber => 0.97, FieldType.BankNumber => 0.95, _ => 0.9 };
        }

        return _thresholds.GetOrAdd((FieldGroups.Of(type, reading, ledger), risk), key => _table.Threshold(key.Group, key.Risk));
    }
}
