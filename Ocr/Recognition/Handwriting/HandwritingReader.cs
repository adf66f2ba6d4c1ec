using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Recognition.Lattices;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>
/// Turns a line of handwriting into a lattice: parts the ink into pieces, takes neighbouring pieces for glyphs, asks a network what each
/// glyph is, and weighs that with its size, its place and what line engines saw there.
/// </summary>
internal sealed class HandwritingReader(GlyphSizes sizes)
{
    /// <summary>Glyphs asked about for each line of usual length.</summary>
    private const int MostGlyphs = 90;

    /// <summary>The least that a shape's probability counts for.</summary>
    private const double LeastProbability = 1e-7;

    /// <summary>
    /// A network has an answer for anything: two characters taken for one look like some rare kanji. So its doubt about a glyph counts the
    /// more, by this for each piece after the first, the more pieces were put together.
    /// </summary>
    private const double DoubtPerPiece = 0.35;

    private const int MostDoubtfulPieces = 3;

    /// <summary>A piece smaller than this, in heights, may be dirt …</summary>
    private const double Speck = 0.2;

    /// <summary>… and one this far from the line's middle the rest of a ruling or of another line …</summary>
    private const double Astray = 0.5;

    /// <summary>… at this price.</summary>
    private const double SpeckNoise = -2.5;

    /// <summary>How much larger or smaller than measured the kanji of the line may be: few characters, small ones, or one with a long leg mislead.</summary>
    private static readonly double[] Scales = [1, 0.88, 1.13];

    private const double OtherScale = -0.7;

    /// <summary>Reads a line.</summary>
    /// <param name="ink">The layer of the strokes.</param>
    /// <param name="strokes">The strokes of the line; at least one.</param>
    /// <param name="classifier">Knows the characters of the field.</param>
    /// <param name="usualHeight">Height of the larger characters of such a line in heights of a kanji: less than 1 for kana.</param>
    /// <param name="votes">What line engines saw.</param>
    public HandwrittenLine Read(
        InkLayer ink, IReadOnlyCollection<Region> strokes, IGlyphClassifier classifier, double usualHeight, IReadOnlyList<EngineVotes> votes)
    {
        var frame = WritingFrame.Of(strokes);
        var (pieces, struck) = InkPieces.Of(InkPieces.Drawn(ink, strokes), frame);
        if (pieces.Count == 0)
        {
            return new HandwrittenLine(new TextLattice(0, []), 0, struck);
        }

        var spans = PieceSpans.Of(pieces, frame.Height, MostGlyphs);
        var glyphs = spans.Select(span => InkPiece.Join([.. pieces.Skip(span.From).Take(span.To - span.From)])).ToList();
        var opinions = classifier.Classify(glyphs.ConvertAll(glyph => glyph.Image));
        var fused = spans.Select((_, index) => Fuse(opinions[index], glyphs[index].Box.X, glyphs[index].Box.X + glyphs[index].Box.Width, votes)).ToList();
        var best = Scales
            .Select(scale =>
            {
                var kanji = frame.Height / usualHeight * scale;
                var edges = spans.Select((span, index) => Edge(ink, span, glyphs[index].Box, fused[index], frame, kanji)).ToList();
                var lattice = new TextLattice(pieces.Count, edges);
                return (Lattice: lattice, Score: lattice.Best.Score + (scale == 1 ? 0 : OtherScale));
            })
            .MaxBy(candidate => candidate.Score);
        return new HandwrittenLine(best.Lattice, Outside(best.Lattice, spans, opinions), struck);
    }

    /// <summary>Pools the network's belief with that of the engines: a weighted mean, so that none can veto what another is sure of.</summary>
    private static Dictionary<string, double> Fuse(GlyphOpinion opinion, double left, double right, IReadOnlyList<EngineVotes> votes)
    {
        var own = 1 - votes.Sum(vote => vote.Weight);
        var pooled = opinion.Choices.ToDictionary(choice => choice.Character, choice => choice.Probability * own, StringComparer.Ordinal);
        foreach (var vote in votes)
        {
            foreach (var (character, probability) in vote.In(left, right))
            {
                pooled[character] = pooled.GetValueOrDefault(character) + (probability * vote.Weight);
            }
        }

        return pooled;
    }

    private LatticeEdge Edge(InkLayer ink, PieceSpan span, Scenarios.Readings.PixelBox box, Dictionary<string, double> beliefs, WritingFrame frame, double kanji)
    {
        var width = box.Width / kanji;
        var height = box.Height / kanji;
        var below = frame.Below(box) / kanji;
        var doubt = 1 + (DoubtPerPiece * Math.Min(span.To - span.From - 1, MostDoubtfulPieces));
        var choices = beliefs
            .Select(belief => new CharacterScore(
                belief.Key, (doubt * Math.Log(Math.Max(belief.Value, LeastProbability))) + sizes.Score(belief.Key, width, height, below) + span.Score))
            .ToList();
        if (span.To == span.From + 1 && (Math.Max(width, height) < Speck || Math.Abs(below) > Astray))
        {
            choices.Add(new CharacterScore(string.Empty, SpeckNoise));
        }

        return new LatticeEdge(span.From, span.To, ink.OnForm(box), choices);
    }

    /// <summary>The largest share of belief, over the characters of the best reading, that fell outside the field's characters.</summary>
    private static double Outside(TextLattice lattice, IReadOnlyList<PieceSpan> spans, IReadOnlyList<GlyphOpinion> opinions)
    {
        var boxes = lattice.Best.Characters.Select(character => character.Box).ToHashSet();
        return spans.Select((_, index) => index).Where(index => boxes.Contains(lattice.Edges[index].Box)).Select(index => opinions[index].Outside).DefaultIfEmpty(0).Max();
    }
}
