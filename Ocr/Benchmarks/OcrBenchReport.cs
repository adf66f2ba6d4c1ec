using System.Globalization;
using System.Text;

namespace Rpa.Ocr.Benchmarks;

/// <summary>What the benchmark measured.</summary>
public sealed class OcrBenchReport
{
    private readonly IReadOnlyList<FieldResult> _fields;

    internal OcrBenchReport(IReadOnlyList<FieldResult> fields, int pages, int applicationsMissed, double seconds, long peakBytes)
    {
        _fields = fields;
        Pages = pages;
        ApplicationsMissed = applicationsMissed;
        Seconds = seconds;
        PeakBytes = peakBytes;
    }

    /// <summary>Pages read.</summary>
    public int Pages { get; }

    /// <summary>Applications of the truth files that were not found, or not with the right pages.</summary>
    public int ApplicationsMissed { get; }

    /// <summary>Seconds for all pages.</summary>
    public double Seconds { get; }

    /// <summary>Most memory that the process held, in bytes.</summary>
    public long PeakBytes { get; }

    /// <summary>Pages a minute.</summary>
    public double PagesPerMinute => Pages / Math.Max(Seconds, 1e-3) * 60;

    internal IReadOnlyList<FieldResult> Fields => _fields;

    /// <summary>The figures as text. Sample values are shown: never run it on real applications' output that others may see.</summary>
    /// <param name="showWrong">Whether wrong fields are listed one by one.</param>
    public string ToText(bool showWrong)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"pages {Pages}, {Seconds:0.0} s, {PagesPerMinute:0.0} pages a minute, peak memory {PeakBytes / 1048576} MiB, applications missed {ApplicationsMissed}");
        text.AppendLine("filled fields right, by kind and style; accepted: share of all fields of the kind, and wrong ones among them");
        foreach (var kind in _fields.GroupBy(field => field.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var style in kind.GroupBy(field => field.Application.Style, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                text.AppendLine(Row($"{kind.Key} {style.Key}", [.. style]));
            }
        }

        foreach (var style in _fields.GroupBy(field => field.Application.Style.StartsWith("hand", StringComparison.Ordinal) ? "ALL hand" : "ALL print", StringComparer.Ordinal))
        {
            text.AppendLine(Row(style.Key, [.. style]));
        }

        text.AppendLine(Row("ALL", _fields));
        foreach (var field in _fields.Where(field => field.Reading.Accepted && !field.Right))
        {
            text.AppendLine("ACCEPTED WRONG " + Describe(field));
        }

        if (showWrong)
        {
            foreach (var field in _fields.Where(field => !field.Reading.Accepted && !field.Right))
            {
                text.AppendLine("wrong " + Describe(field));
            }
        }

        return text.ToString();
    }

    private static string Row(string name, IReadOnlyList<FieldResult> fields)
    {
        var filled = fields.Where(field => field.Filled).ToList();
        var empty = fields.Where(field => !field.Filled).ToList();
        var accepted = fields.Where(field => field.Reading.Accepted).ToList();
        var wrong = accepted.Count(field => !field.Right);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-34} filled {filled.Count(field => field.Right),5}/{filled.Count,-5} {Share(filled.Count(field => field.Right), filled.Count),6:P1}  empty {empty.Count(field => field.Right),5}/{empty.Count,-5}  accepted filled {Share(filled.Count(field => field.Reading.Accepted), filled.Count),6:P1} empty {Share(empty.Count(field => field.Reading.Accepted), empty.Count),6:P1}  wrong among accepted {wrong}");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Describe(FieldResult field) => string.Create(
        CultureInfo.InvariantCulture,
        $"{field.Application.Scan} {field.Key} [{field.Application.Style}] want {field.Truth?.Text ?? "(empty)"} ({field.Truth?.Canonical?.ToJson()?.ToJsonString(Plain)}) got {field.Reading.Text ?? "(empty)"} ({field.Reading.Value?.ToJson()?.ToJsonString(Plain)}) confidence {field.Reading.Confidence:0.000} {string.Join(',', field.Reading.Flags)} truth flags {string.Join(',', field.Truth?.Flags ?? [])}");

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
