namespace Rpa.Ocr.Benchmarks;

/// <summary>What a run of the benchmark reads.</summary>
/// <param name="Folder">Folder of scans and truth files; the folders below it too.</param>
public sealed record OcrBenchOptions(string Folder)
{
    /// <summary>Reads only truth files whose path contains this; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Reads only so many truth files, the same ones each time, spread over the folder; null for all.</summary>
    public int? Sample { get; init; }

    /// <summary>Whether the crops of wrong fields are kept, for the sheet.</summary>
    public bool WithCrops { get; init; }
}
