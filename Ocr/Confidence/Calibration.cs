using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rpa.Ocr.Confidence;

/// <summary>A fitted calibration as it is kept: <c>Ocr/Confidence/calibration.json</c>, or a dated file of the town's own.</summary>
/// <param name="Schema"><see cref="CurrentSchema"/>.</param>
/// <param name="FittedOn">Day of the fit; null for coefficients set by hand.</param>
/// <param name="Source">What it was fitted on, in words.</param>
/// <param name="Documents">Applications that it was fitted on.</param>
/// <param name="Fields">Readings that it was fitted on.</param>
/// <param name="First">First stage, by model: what the recognizer saw.</param>
/// <param name="Final">Second stage, by model: the first and what the rest of the application and the ledger say.</param>
/// <param name="Acceptance">Held-out samples by group of fields and confidence, from which thresholds follow.</param>
internal sealed record Calibration(
    string Schema,
    DateOnly? FittedOn,
    string Source,
    int Documents,
    int Fields,
    IReadOnlyDictionary<string, LogisticModel> First,
    IReadOnlyDictionary<string, LogisticModel> Final,
    IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> Acceptance)
{
    /// <summary>The schema's name.</summary>
    public const string CurrentSchema = "rpa.calibration/1";

    private const string Resource = "Rpa.Ocr.Confidence.calibration.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The calibration that travels with this assembly.</summary>
    public static Calibration Embedded()
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return Read(stream, Resource);
    }

    /// <summary>Reads a calibration.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Calibration Read(Stream stream, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<Calibration>(stream, Json) is { First: not null, Final: not null, Acceptance: not null } read
                && string.Equals(read.Schema, CurrentSchema, StringComparison.Ordinal)
                ? read
                : throw new InvalidDataException($"{name} is no calibration of schema {CurrentSchema}.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{name} is no calibration: {exception.Message}", exception);
        }
    }

    /// <summary>The calibration as JSON text, numbers on one line where they belong together.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json) + "\n";
}
