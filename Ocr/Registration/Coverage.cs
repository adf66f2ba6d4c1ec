using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Registration;

/// <summary>
/// Where on the page the blank's print was found. A sheet of a similar but different revision shows the same print over
/// part of the page and other print elsewhere: the share of all patches may be high, but whole regions are missing.
/// </summary>
public sealed class Coverage
{
    private const double BlockMm = 35;

    /// <summary>A block with fewer patches says nothing.</summary>
    private const int LeastPatches = 3;

    /// <summary>A block is found when at least this share of its patches is.</summary>
    private const double LeastShare = 0.34;

    private readonly IReadOnlyList<SeenPatch> _patches;

    internal Coverage(IReadOnlyList<SeenPatch> patches)
    {
        _patches = patches;
        MissingShare = Missing(patches);
    }

    /// <summary>Share of the page's blocks (35 mm) in which the blank's print was not found, 0 to 1.</summary>
    public double MissingShare { get; }

    /// <summary>
    /// Share of the patches of print in and around a rectangle that were found in place, 0 to 1; 1 where the blank has no
    /// print nearby. Low where something covers the form, where the paper is folded, or where the form is another.
    /// </summary>
    public double Near(MmRect rect)
    {
        const double AroundMm = 12;
        int all = 0, found = 0;
        foreach (var patch in _patches)
        {
            if (patch.At.X >= rect.X - AroundMm && patch.At.X <= rect.Right + AroundMm
                && patch.At.Y >= rect.Y - AroundMm && patch.At.Y <= rect.Bottom + AroundMm)
            {
                all++;
                found += patch.Agrees ? 1 : 0;
            }
        }

        return all == 0 ? 1 : (double)found / all;
    }

    private static double Missing(IReadOnlyList<SeenPatch> patches)
    {
        var blocks = patches
            .GroupBy(p => ((int)(p.At.X / BlockMm), (int)(p.At.Y / BlockMm)))
            .Where(b => b.Count() >= LeastPatches)
            .ToList();
        return blocks.Count == 0 ? 1 : (double)blocks.Count(b => b.Count(p => p.Agrees) < LeastShare * b.Count()) / blocks.Count;
    }
}
