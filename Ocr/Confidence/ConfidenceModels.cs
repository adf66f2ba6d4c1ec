using System.Text.Json;

namespace Rpa.Ocr.Confidence;

/// <summary>
/// The fitted confidence models, one for each kind of reading (first stage: what the recognizer saw; second stage, named
/// <c>final.*</c>: what the rest of the application and the ledger say). Kept in <c>Ocr/Confidence/calibration.json</c>.
/// </summary>
internal sealed class ConfidenceModels
{
    private const string Resource = "Rpa.Ocr.Confidence.calibration.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, LogisticModel> _models;

    public ConfidenceModels(IReadOnlyDictionary<string, LogisticModel> models) =>
        _models = new Dictionary<string, LogisticModel>(models, StringComparer.Ordinal);

    /// <summary>The models that travel with this assembly.</summary>
    public static ConfidenceModels Load()
    {
        using var stream = typeof(ConfidenceModels).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        var models = JsonSerializer.Deserialize<Dictionary<string, LogisticModel>>(stream, Json)
            ?? throw new InvalidOperationException($"The resource {Resource} is empty.");
        return new ConfidenceModels(models);
    }

    /// <summary>The model of a kind of reading.</summary>
    /// <exception cref="KeyNotFoundException">No such model.</exception>
    public LogisticModel Get(string name) =>
        _models.TryGetValue(name, out var model) ? model : throw new KeyNotFoundException($"There is no confidence model '{name}'.");
}
