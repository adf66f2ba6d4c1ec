using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Readings;

/// <summary>What a recognizer saw for a field (読取値).</summary>
/// <param name="Text">As written, e.g. 昭和51年1月9日; null where nothing is written.</param>
/// <param name="Value">Canonical value; null where nothing is written or it could not be made out.</param>
/// <param name="Confidence">Estimated probability that the value is right (0–1).</param>
/// <param name="Accepted">Whether it needs no eye under the procedure's policy.</param>
/// <param name="Flags">What was noticed: <c>struck_out</c>, <c>ditto</c>, <c>overflow</c>, <c>stamp</c>, <c>two_choices</c>, <c>ledger_agrees</c>, <c>ledger_differs</c> …</param>
/// <param name="Recognizer">Which recognizer, e.g. <c>tesseract-jpn</c>.</param>
/// <param name="Alternatives">Other values, likeliest first.</param>
/// <param name="File">File the page came from.</param>
/// <param name="Page">Page of that file, from 1.</param>
/// <param name="Box">Where on the upright page.</param>
public sealed record FieldReading(
    string? Text,
    FieldValue? Value,
    double Confidence,
    bool Accepted,
    IReadOnlyList<string> Flags,
    string Recognizer,
    IReadOnlyList<ReadingAlternative> Alternatives,
    string File,
    int Page,
    PixelBox Box)
{
    /// <summary>What the confidence was judged by; null where nothing was read.</summary>
    public ReadingEvidence? Evidence { get; init; }
}
