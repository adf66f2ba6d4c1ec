using System.Collections.Concurrent;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Engines.Tesseract;

/// <summary>Keeps started engines: as many as read at the same time, each language of its own. Thread-safe.</summary>
internal sealed class TesseractPool : IDisposable
{
    /// <summary>Japanese, horizontal.</summary>
    public const string Japanese = "jpn";

    /// <summary>English: the better one for digits.</summary>
    public const string English = "eng";

    private static readonly string[] DataFolders =
    [
        "/usr/share/tesseract-ocr/5/tessdata",
        "/usr/share/tesseract-ocr/4.00/tessdata",
        "/usr/share/tessdata",
        "/usr/local/share/tessdata",
    ];

    private readonly ConcurrentDictionary<string, ConcurrentBag<TesseractEngine>> _idle = new(StringComparer.Ordinal);
    private readonly string _dataFolder;
    private volatile bool _disposed;

    /// <summary>Creates the pool; no engine is started yet.</summary>
    /// <param name="dataFolder">Folder of the <c>.traineddata</c> files, or null to look in the usual places.</param>
    /// <exception cref="EngineUnavailableException">The data of a language are missing.</exception>
    public TesseractPool(string? dataFolder)
    {
        var candidates = dataFolder is null
            ? DataFolders.Prepend(Environment.GetEnvironmentVariable("TESSDATA_PREFIX") ?? string.Empty)
            : [dataFolder];
        _dataFolder = candidates.FirstOrDefault(folder => HasLanguages(folder)) ?? throw new EngineUnavailableException(
            "Tesseract's language data jpn and eng (tesseract-ocr-jpn, tesseract-ocr-eng) were not found. Run ./rpa setup, or set Ocr:TessdataFolder.");
    }

    /// <summary>Reads an image with an engine of the language.</summary>
    public TextRead Read(string language, GrayImage image, TextLayout layout, string whitelist = "")
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var idle = _idle.GetOrAdd(language, _ => []);
        var engine = idle.TryTake(out var taken) ? taken : new TesseractEngine(_dataFolder, language);
        try
        {
            return engine.Read(image, layout, whitelist);
        }
        finally
        {
            idle.Add(engine);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        foreach (var bag in _idle.Values)
        {
            while (bag.TryTake(out var engine))
            {
                engine.Dispose();
            }
        }
    }

    private static bool HasLanguages(string folder) =>
        new[] { Japanese, English }.All(language => File.Exists(Path.Combine(folder, language + ".traineddata")));
}
