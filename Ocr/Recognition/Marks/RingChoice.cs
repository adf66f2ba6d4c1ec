namespace Rpa.Ocr.Recognition.Marks;

/// <summary>What the marks of a choice mean.</summary>
/// <param name="Chosen">Indices of the words that are marked, best first; empty for none.</param>
/// <param name="Clear">How clear it is, 0 to 1.</param>
/// <param name="Ring">Whether it is a proper ring (or nothing at all), and no other mark.</param>
/// <param name="Unclear">Whether something is drawn that cannot be told to belong to one word.</param>
internal sealed record RingChoice(IReadOnlyList<int> Chosen, double Clear, bool Ring, bool Unclear)
{
    /// <summary>A ring drawn in one go covers nearly all directions; an open or wobbly one still two thirds.</summary>
    private const double Ringed = 0.6;

    /// <summary>A neighbour's ring reaches at most so many directions.</summary>
    private const double Touched = 0.42;

    /// <summary>A mark belongs to a word that has this share of its ink.</summary>
    private const double MostOfInk = 0.62;

    /// <summary>Whether nothing is marked.</summary>
    public bool None => Chosen.Count == 0;

    /// <summary>Judges a choice.</summary>
    /// <param name="coverage">How far a ring runs around each word.</param>
    /// <param name="shares">Share of the marks' ink of each word; all 0 where nothing is drawn.</param>
    public static RingChoice Of(IReadOnlyList<double> coverage, IReadOnlyList<double> shares)
    {
        var order = Enumerable.Range(0, coverage.Count).OrderByDescending(i => coverage[i]).ToList();
        var best = coverage[order[0]];
        var next = order.Count > 1 ? coverage[order[1]] : 0;
        var ringed = order.Where(i => coverage[i] >= Ringed && coverage[i] >= best - 0.25).ToList();
        if (ringed.Count > 0)
        {
            return new RingChoice(ringed, Math.Clamp(best - next, 0, 1), true, false);
        }

        // A very open ring still stands out when nothing else is marked.
        if (best >= Touched && best - next >= 0.25)
        {
            return new RingChoice([order[0]], (best - next) / 2, true, false);
        }

        var most = shares.Count == 0 ? 0 : shares.Max();
        if (most == 0)
        {
            return new RingChoice([], Math.Clamp(1 - (best / Touched), 0, 1), true, best >= Touched);
        }

        var word = shares.ToList().IndexOf(most);
        return most >= MostOfInk
            ? new RingChoice([word], Math.Clamp((most - MostOfInk) / (1 - MostOfInk), 0, 1), false, false)
            : new RingChoice([], 0, false, true);
    }
}
