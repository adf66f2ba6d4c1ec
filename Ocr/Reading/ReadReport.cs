namespace Rpa.Ocr.Reading;

/// <summary>What was read from a set of files.</summary>
/// <param name="Files">The files in the order given.</param>
/// <param name="Applications">The applications found.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record ReadReport(IReadOnlyList<DocumentReading> Files, IReadOnlyList<ReadApplication> Applications, double Seconds)
{
    /// <summary>Whether at least one file could be read.</summary>
    public bool AnyReadable => Files.Any(file => file.ErrorCode is null);
}
