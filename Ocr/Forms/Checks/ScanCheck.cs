using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Forms.Checks;

/// <summary>A page of a scan held against the registered forms.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Page">Page of the file, from 1; 0 where the file cannot be read.</param>
/// <param name="Revision">The revision it was found to be; null if unknown.</param>
/// <param name="FormPage">Page of the form, from 1; 0 if unknown.</param>
/// <param name="Score">Share of the patches of print found in place (0–1).</param>
/// <param name="ResidualMm">Mean error of registration in mm.</param>
/// <param name="MissingShare">Share of the form's 35 mm blocks whose print was not found (0–1).</param>
/// <param name="Reason">Why the page is unknown (Japanese); null if it is known.</param>
/// <param name="Readings">Raw readings of its fields, by key; empty if it is of another revision.</param>
/// <param name="Drawing">The page with its fields drawn over it (PNG); empty if there is nothing to draw.</param>
public sealed record ScanCheck(
    string File,
    int Page,
    string? Revision,
    int FormPage,
    double Score,
    double ResidualMm,
    double MissingShare,
    string? Reason,
    IReadOnlyDictionary<string, FieldReading> Readings,
    ReadOnlyMemory<byte> Drawing);
