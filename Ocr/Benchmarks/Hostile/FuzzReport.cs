using System.Globalization;
using System.Text;

namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>What became of all hostile files.</summary>
/// <param name="Results">File by file.</param>
/// <param name="PeakBytes">Most memory of this process; the decoders' own processes are bounded apart from it.</param>
public sealed record FuzzReport(IReadOnlyList<FuzzResult> Results, long PeakBytes)
{
    /// <summary>Exceptions, hangs, refusals without a reason.</summary>
    public IReadOnlyList<FuzzResult> Faults => [.. Results.Where(result => result.IsFault)];

    /// <summary>The figures as text.</summary>
    /// <param name="all">Whether every file is listed.</param>
    public string ToText(bool all)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Results.Count} hostile files, {Results.Sum(result => result.Seconds):0} s, peak memory {PeakBytes >> 20} MiB");
        foreach (var outcome in Results.GroupBy(result => result.Outcome, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{outcome.Count(),6}  {outcome.Key,-26} {outcome.First().Reason}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"crashes {Count(FuzzResult.Crash)}, hangs {Count(FuzzResult.Hang)}, refused without a reason {Count(FuzzResult.NoReason)}");
        foreach (var slow in Results.OrderByDescending(result => result.Seconds).Take(5))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"slow: {slow.Seconds,6:0.0} s  {slow.Outcome}  {slow.Name}");
        }

        foreach (var fault in Faults)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{fault.Outcome}: {fault.Name}: {fault.Reason}");
        }

        if (all)
        {
            foreach (var result in Results)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{result.Seconds,7:0.0} s  {result.Outcome,-24} {result.Name}");
            }
        }

        return text.ToString();
    }

    private int Count(string outcome) => Results.Count(result => string.Equals(result.Outcome, outcome, StringComparison.Ordinal));
}
