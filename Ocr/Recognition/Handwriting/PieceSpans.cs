namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>
/// Finds which neighbouring pieces may be one character. Every gap either parts two characters or lies within one; how likely that is
/// follows from its width, so that each way to part a line accounts for each gap once, and none is favoured for having fewer characters.
/// </summary>
internal static class PieceSpans
{
    /// <summary>No character is wider than this, in heights, unless it is a single piece.</summary>
    private const double Widest = 1.45;

    /// <summary>The log-odds that a gap parts two characters: at no gap …</summary>
    private const double TouchingOdds = -0.4;

    /// <summary>… and by how much they grow with the gap, in heights.</summary>
    private const double OddsPerHeight = 9;

    /// <summary>However wide or narrow, a gap is never surer than this.</summary>
    private const double SurestOdds = 4.5;

    /// <summary>The log-odds of a place that is parted only by a cut through ink.</summary>
    private const double CutOdds = -1.2;

    /// <summary>Widths are usual up to this …</summary>
    private const double UsualWidth = 1.05;

    /// <summary>… and beyond it ever less so (standard deviation).</summary>
    private const double WidthSpread = 0.17;

    /// <summary>The spans, at most <paramref name="most"/> (and as many as one way through the line needs): the likeliest, every one on a way through the whole line.</summary>
    /// <param name="pieces">The pieces, left to right.</param>
    /// <param name="height">Height of the line's characters in pixels.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="stretch">By how much characters may be wider than usual.</param>
    public static IReadOnlyList<PieceSpan> Of(IReadOnlyList<InkPiece> pieces, double height, int most, double stretch = 1)
    {
        var spans = new List<PieceSpan>();
        for (var from = 0; from < pieces.Count; from++)
        {
            var (left, right) = (pieces[from].Box.X, pieces[from].Right);
            var within = 0.0;
            for (var to = from + 1; to <= pieces.Count; to++)
            {
                if (to > from + 1)
                {
                    within += LogOf(-OddsAfter(pieces, to - 2, height));
                    left = Math.Min(left, pieces[to - 1].Box.X);
                    right = Math.Max(right, pieces[to - 1].Right);
                    if (right - left > Widest * stretch * height)
                    {
                        break;
                    }
                }

                var parting = to == pieces.Count ? 0 : LogOf(OddsAfter(pieces, to - 1, height));
                spans.Add(new PieceSpan(from, to, within + parting + WidthScore((right - left) / (stretch * height))));
            }
        }

        return Likeliest(spans, pieces.Count, most);
    }

    private static double WidthScore(double width)
    {
        var beyond = Math.Max(0, width - UsualWidth) / WidthSpread;
        return -Math.Min(beyond * beyond / 2, 8);
    }

    private static double OddsAfter(IReadOnlyList<InkPiece> pieces, int index, double height)
    {
        if (pieces[index].Cut && pieces[index + 1].Box.X <= pieces[index].Right + 2)
        {
            return CutOdds;
        }

        var gap = (pieces[index + 1].Box.X - pieces[index].Right) / height;
        return Math.Clamp(TouchingOdds + (OddsPerHeight * gap), -SurestOdds, SurestOdds);
    }

    /// <summary>The logarithm of the probability with these log-odds.</summary>
    private static double LogOf(double odds) => -Math.Log(1 + Math.Exp(-odds));

    /// <summary>The spans by the best way through each: whatever is kept, its whole way is kept.</summary>
    private static List<PieceSpan> Likeliest(List<PieceSpan> spans, int last, int most)
    {
        var before = new double[last + 1];
        var after = new double[last + 1];
        Array.Fill(before, double.NegativeInfinity, 1, last);
        Array.Fill(after, double.NegativeInfinity, 0, last);
        foreach (var span in spans)
        {
            before[span.To] = Math.Max(before[span.To], before[span.From] + span.Score);
        }

        foreach (var span in spans.AsEnumerable().Reverse())
        {
            after[span.From] = Math.Max(after[span.From], span.Score + after[span.To]);
        }

        var ways = spans.ConvertAll(span => (Span: span, Way: before[span.From] + span.Score + after[span.To]));
        var ordered = ways.OrderByDescending(way => way.Way).ToList();

        // Spans of one way have equal values: the cut must not run through a way.
        var limit = ordered[Math.Min(most, ordered.Count) - 1].Way - 1e-9;
        return [.. ways.Where(way => way.Way >= limit).Select(way => way.Span)];
    }
}
