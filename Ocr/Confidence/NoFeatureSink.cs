namespace Rpa.Ocr.Confidence;

/// <summary>Nobody listens.</summary>
internal sealed class NoFeatureSink : IFeatureSink
{
    public void Add(string file, int page, string key, string model, IReadOnlyDictionary<string, double> features)
    {
    }
}
