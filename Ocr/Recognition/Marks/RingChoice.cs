namespace Rpa.Ocr.Recognition.Marks;

/// <summary>What the ring scores of a choice mean.</summary>
/// <param name="Chosen">Indices of the words that are ringed, best first; empty for none.</param>
/// <param name="Clear">How clear it is, 0 to 1: the best one's lead, or how far from a ring everything is.</param>
/// <param name="Unclear">Whether something is drawn that is neither a ring nor nothing.</param>
internal sealed record RingChoice(IReadOnlyList<int> Chosen, double Clear, bool Unclear)
{
    /// <summary>A ring drawn in one go covers nearly all directions; an open or wobbly one still two thirds.</summary>
    private const double Ringed = 0.6;

    /// <summary>Less than this is a neighbour's ring, a stray line or nothing.</summary>
    private const double Touched = 0.42;

    /// <summary>Whether nothing is ringed.</summary>
    public bool None => Chosen.Count == 0;

    /// <summary>Judges the scores of the words of one choice.</summary>
    public static RingChoice Of(IReadOnlyList<double> scores)
    {
        var order = Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ToList();
        var best = scores[order[0]];
        var next = order.Count > 1 ? scores[order[1]] : 0;
        var ringed = order.Where(i => scores[i] >= Ringed && scores[i] >= best - 0.25).ToList();
        if (ringed.Count > 0)
        {
            return new RingChoice(ringed, Math.Clamp(best - next, 0, 1), ringed.Count > 1);
        }

        // A very open ring still stands out when nothing else is marked.
        return best >= Touched && best - next >= 0.25
            ? new RingChoice([order[0]], (best - next) / 2, false)
            : new RingChoice([], Math.Clamp(1 - (best / Touched), 0, 1), best >= Touched);
    }
}
