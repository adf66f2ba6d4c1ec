using System.Globalization;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Whether the cost of a page stayed flat.</summary>
/// <param name="Points">The points.</param>
/// <param name="Pages">Pages read.</param>
/// <param name="Seconds">Time for all.</param>
public sealed record PagesReport(IReadOnlyList<PagesPoint> Points, int Pages, double Seconds)
{
    /// <summary>Memory may differ by this much between the middle and the end of a run without being called growth.</summary>
    private const double Tolerance = 1.10;

    /// <summary>Growth of the resident memory, in MiB per 1,000 pages, by a straight line through the second half of the points (pools are filled by then).</summary>
    public double GrowthPerThousandPages
    {
        get
        {
            var half = Settled;
            if (half.Count < 2)
            {
                return 0;
            }

            var x = half.Average(point => (double)point.Pages);
            var y = half.Average(point => point.ResidentBytes / 1048576.0);
            var spread = half.Sum(point => (point.Pages - x) * (point.Pages - x));
            return spread == 0 ? 0 : half.Sum(point => (point.Pages - x) * ((point.ResidentBytes / 1048576.0) - y)) / spread * 1000;
        }
    }

    /// <summary>Whether the last points use no more memory than those before them.</summary>
    public bool MemoryIsFlat => Settled.Count < 2
        || Settled.Skip(Settled.Count / 2).Average(point => point.ResidentBytes) <= Settled.Take(Settled.Count / 2).Average(point => point.ResidentBytes) * Tolerance;

    private List<PagesPoint> Settled => [.. Points.Skip(Points.Count / 2)];

    /// <summary>The verdict as text.</summary>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pages} pages in {Seconds:0} s: {Pages / Math.Max(Seconds, 1e-3) * 60:0.0} pages a minute; memory {(MemoryIsFlat ? "flat" : "GROWS")} ({GrowthPerThousandPages:+0;-0;0} MiB per 1,000 pages over the second half)");
}
