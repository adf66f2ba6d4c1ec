namespace Rpa.Ocr.Confidence;

/// <summary>Hears what the confidence models judge by. Only the benchmark listens, to fit the models; features hold no personal data.</summary>
internal interface IFeatureSink
{
    /// <summary>A field was judged.</summary>
    /// <param name="file">File of the page.</param>
    /// <param name="page">Page of the file, from 1.</param>
    /// <param name="key">Key of the field.</param>
    /// <param name="model">Name of the model.</param>
    /// <param name="features">What it judged by.</param>
    void Add(string file, int page, string key, string model, IReadOnlyDictionary<string, double> features);
}
