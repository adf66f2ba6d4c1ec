using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// Parts a line without boxes into single digits and what stands between them. The ink is cut into small pieces, and of all ways to put
/// neighbours together the likeliest is taken: by the gaps, by size and place, and by whether each glyph looks like a whole digit. So a
/// 0 that a scanner broke in two stays one digit, and two digits that touch become two.
/// </summary>
internal sealed class DigitSplitter(DigitShapes shapes)
{
    /// <summary>Ways of parting a line are made for writing as wide as high; digits are narrower by this.</summary>
    private const double DigitWidth = 0.66;

    /// <summary>A round 0 may be wider by this.</summary>
    private const double WidestDigit = 1.4;

    /// <summary>Digits touch along their sides for no more than this, in widths of a digit.</summary>
    private const double TouchingSide = 0.65;

    private const int MostGlyphs = 96;

    /// <summary>Lower glyphs, in heights of the line's digits, are no digits …</summary>
    private const double LeastDigit = 0.42;

    /// <summary>… and those lower than this are so only at a price for each height that they lack.</summary>
    private const double UsualDigit = 0.68;

    private const double LownessPrice = 12;

    /// <summary>Marks: a comma or dot, a dash, or a speck; their price against a digit that looks like one.</summary>
    private const double CommaPrice = -0.4;

    private const double DashPrice = -0.4;

    private const double SpeckPrice = -1.2;

    /// <summary>Ink of any size that is taken for none of it.</summary>
    private const double NoisePrice = -7;

    /// <summary>Brackets are rarer than digits.</summary>
    private const double BracketPrice = -1;

    private const double HighestComma = 0.5;

    private const double HighestDash = 0.35;

    private const double ShortestDash = 0.22;

    private const double LargestSpeck = 0.22;

    private const double LowestBracket = 0.7;

    private const double WidestBracket = 0.6;

    /// <summary>What lies below the line's foot by more than this share of its height is a comma's tick that touches the digit.</summary>
    private const double Descends = 0.14;

    /// <summary>The likeliest ways to read a line, best first; none where nothing in it is a digit.</summary>
    /// <param name="ink">The layer of the strokes.</param>
    /// <param name="strokes">The strokes of the line.</param>
    /// <param name="most">The most digits that it may hold.</param>
    /// <param name="marks">What may stand between them, of <c>-(),</c>; other marks are passed over. With a comma it is an amount: a dash is its sign.</param>
    public IReadOnlyList<DigitPath> Split(InkLayer ink, IReadOnlyCollection<Region> strokes, int most, string marks)
    {
        if (strokes.Count == 0)
        {
            return [];
        }

        var frame = WritingFrame.Of(strokes);
        var drawn = InkPieces.Drawn(ink, strokes);
        var slant = Slant.Of(drawn);
        var upright = drawn.Select(stroke => Slant.Upright(stroke, slant, frame.Middle)).ToList();
        var (pieces, _) = InkPieces.Of(upright, frame with { Height = frame.Height * DigitWidth }, TouchingSide);
        pieces = [.. pieces.Where(piece => Clip(piece.Box, ink.Band).Height > 0)];
        if (pieces.Count == 0)
        {
            return [];
        }

        var spans = PieceSpans.Of(pieces, frame.Height * DigitWidth, MostGlyphs, WidestDigit);
        var foot = Foot(pieces, frame.Height);
        var glyphs = spans.Select(span => Glyph([.. pieces.Skip(span.From).Take(span.To - span.From)], foot, frame.Height)).ToList();
        var seen = shapes.Measure(glyphs.ConvertAll(glyph => glyph.Image));
        var edges = new List<DigitEdge>();
        for (var i = 0; i < spans.Count; i++)
        {
            edges.AddRange(Edges(spans[i], glyphs[i], seen[i], frame, Cut(pieces, spans[i]), marks));
        }

        return new DigitLattice(edges, pieces.Count).Paths(most);
    }

    private static bool Cut(IReadOnlyList<InkPiece> pieces, PieceSpan span) =>
        pieces[span.To - 1].Cut || (span.From > 0 && pieces[span.From - 1].Cut);

    private static PixelBox Clip(PixelBox box, PixelBox band)
    {
        var top = Math.Max(box.Y, band.Y);
        return box with { Y = top, Height = Math.Max(0, Math.Min(box.Y + box.Height, band.Y + band.Height) - top) };
    }

    /// <summary>Where the digits stand, in pixels from the top of the crop.</summary>
    private static int Foot(IReadOnlyList<InkPiece> pieces, double height)
    {
        var feet = pieces.Where(piece => piece.Box.Height >= LeastDigit * height).Select(piece => piece.Bottom).Order().ToList();
        return feet.Count == 0 ? int.MaxValue : feet[feet.Count / 2];
    }

    /// <summary>The pieces drawn together, without a comma's tick that hangs below the foot of the line.</summary>
    private static (PixelBox Full, GrayImage Image) Glyph(IReadOnlyList<InkPiece> pieces, int foot, double height)
    {
        var (box, image) = InkPiece.Join(pieces);
        var kept = foot - box.Y + (int)(Descends * height);
        return box.Height > LeastDigit * height && kept > LeastDigit * height && kept < box.Height
            ? (box, ImageOps.Cut(image, new PixelBox(0, 0, box.Width, kept)))
            : (box, image);
    }

    private static IEnumerable<DigitEdge> Edges(PieceSpan span, (PixelBox Full, GrayImage Image) glyph, DigitShape shape, WritingFrame frame, bool cut, string marks)
    {
        var height = glyph.Full.Height / frame.Height;
        var width = glyph.Full.Width / frame.Height;
        var below = frame.Below(glyph.Full) / frame.Height;
        if (height >= LeastDigit)
        {
            var price = LownessPrice * Math.Max(0, UsualDigit - (glyph.Image.Height / frame.Height));
            yield return new DigitEdge(span.From, span.To, span.Score + shape.Digit - price, DigitEdge.Passed, new DigitGlyph(glyph.Image, shape.Digits, cut));
        }

        if (Allowed(marks, '(') != DigitEdge.Passed && height >= LowestBracket && width < WidestBracket)
        {
            yield return new DigitEdge(span.From, span.To, span.Score + shape.Opening + BracketPrice, '(', null);
            yield return new DigitEdge(span.From, span.To, span.Score + shape.Closing + BracketPrice, ')', null);
        }

        if (height < HighestComma && width < HighestComma && below > 0.05)
        {
            yield return new DigitEdge(span.From, span.To, span.Score + CommaPrice, Allowed(marks, ','), null);
        }

        if (height < HighestDash && width > ShortestDash && width > 1.2 * height && Math.Abs(below) < 0.4)
        {
            var place = Allowed(marks, ',') == ',' == (span.From == 0);
            yield return new DigitEdge(span.From, span.To, span.Score + DashPrice, place ? Allowed(marks, '-') : DigitEdge.Passed, null);
        }

        var speck = height < LargestSpeck && width < LargestSpeck;
        if (span.To == span.From + 1)
        {
            yield return new DigitEdge(span.From, span.To, span.Score + (speck ? SpeckPrice : NoisePrice), DigitEdge.Passed, null);
        }
    }

    private static char Allowed(string marks, char mark) => marks.Contains(mark, StringComparison.Ordinal) ? mark : DigitEdge.Passed;
}
