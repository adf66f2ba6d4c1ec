using Rpa.Ocr.Recognition.Lattices;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>What was found on one page of a file. Serialisable but for the image.</summary>
/// <param name="Page">Page of the file, from 1.</param>
/// <param name="Form">Kind of form, or null if unknown.</param>
/// <param name="Revision">Revision of the form, or null.</param>
/// <param name="FormPage">Page of the form, from 1; 0 if unknown.</param>
/// <param name="Rotation">Clockwise turn found: 0, 90, 180 or 270.</param>
/// <param name="RegistrationErrorMm">Residual of the registration in millimetres; null if unknown.</param>
/// <param name="Confidence">Confidence of the sorting (0–1).</param>
/// <param name="Reason">Why the page is unknown (Japanese), or null.</param>
/// <param name="Fields">Raw readings by field key, before knowledge of the whole application; empty if unknown.</param>
/// <param name="Width">Width of the upright page in pixels.</param>
/// <param name="Height">Height of the upright page in pixels.</param>
public sealed record PageReading(
    int Page,
    string? Form,
    string? Revision,
    int FormPage,
    int Rotation,
    double? RegistrationErrorMm,
    double Confidence,
    string? Reason,
    IReadOnlyDictionary<string, FieldReading> Fields,
    int Width,
    int Height)
{
    /// <summary>What the ink of the fields of text may say, by field key: what knowledge of the whole application asks its words against.</summary>
    public IReadOnlyDictionary<string, TextLattice> Lattices { get; init; } = new Dictionary<string, TextLattice>(StringComparer.Ordinal);

    /// <summary>Revision of the form that an unknown page is most like, or null if it is like none.</summary>
    public string? Nearest { get; init; }

    /// <summary>Whether nothing is on the page: an empty back side.</summary>
    public bool Blank { get; init; }

    /// <summary>The upright page as PNG or JPEG, for the review screen; empty if it was not asked for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ReadOnlyMemory<byte> UprightImage { get; init; }

    /// <summary>From mm on the form to pixels of the upright page, for whoever measures the registration; null if unknown or stored.</summary>
    internal PageMapping? Mapping { get; init; }
}
