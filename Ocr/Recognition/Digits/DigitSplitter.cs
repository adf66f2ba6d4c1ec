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

    private const int MostGlyphs = 64;

    /// <summary>Ink that stands for nothing.</summary>
    private const char Passed = ' ';

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

    /// <summary>Parts a line; null where nothing in it is a digit.</summary>
    /// <param name="ink">The layer of the strokes.</param>
    /// <param name="strokes">The strokes of the line.</param>
    /// <param name="most">The most digits that it may hold.</param>
    /// <param name="marks">What may stand between them, of <c>-(),</c>; other marks are passed over.</param>
    public SplitLine? Split(InkLayer ink, IReadOnlyCollection<Region> strokes, int most, string marks)
    {
        if (strokes.Count == 0)
        {
            return null;
        }

        var frame = WritingFrame.Of(strokes);
        var (pieces, _) = InkPieces.Of(ink, strokes, frame with { Height = frame.Height * DigitWidth });
        pieces = [.. pieces.Where(piece => Clip(piece.Box, ink.Band).Height > 0)];
        if (pieces.Count == 0)
        {
            return null;
        }

        var spans = PieceSpans.Of(pieces, frame.Height * DigitWidth, MostGlyphs);
        var foot = Foot(pieces, frame.Height);
        var glyphs = spans.Select(span => Glyph([.. pieces.Skip(span.From).Take(span.To - span.From)], foot, frame.Height)).ToList();
        var seen = shapes.Measure(glyphs.ConvertAll(glyph => glyph.Image));
        var edges = new List<Edge>();
        for (var i = 0; i < spans.Count; i++)
        {
            edges.AddRange(Edges(spans[i], glyphs[i], seen[i], frame, Cut(pieces, spans[i]), marks));
        }

        return Best(edges, pieces.Count, most);
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

    private static IEnumerable<Edge> Edges(PieceSpan span, (PixelBox Full, GrayImage Image) glyph, DigitShape shape, WritingFrame frame, bool cut, string marks)
    {
        var height = glyph.Full.Height / frame.Height;
        var width = glyph.Full.Width / frame.Height;
        var below = frame.Below(glyph.Full) / frame.Height;
        if (height >= LeastDigit)
        {
            var price = LownessPrice * Math.Max(0, UsualDigit - (glyph.Image.Height / frame.Height));
            yield return new Edge(span.From, span.To, span.Score + shape.Digit - price, '0', glyph.Image, cut);
        }

        if (Allowed(marks, '(') != Passed && height >= LowestBracket && width < WidestBracket)
        {
            yield return new Edge(span.From, span.To, span.Score + shape.Opening + BracketPrice, '(', null, false);
            yield return new Edge(span.From, span.To, span.Score + shape.Closing + BracketPrice, ')', null, false);
        }

        if (height < HighestComma && width < HighestComma && below > 0.05)
        {
            yield return new Edge(span.From, span.To, span.Score + CommaPrice, Allowed(marks, ','), null, false);
        }

        if (height < HighestDash && width > ShortestDash && width > 1.2 * height && Math.Abs(below) < 0.4)
        {
            yield return new Edge(span.From, span.To, span.Score + DashPrice, Allowed(marks, '-'), null, false);
        }

        var speck = height < LargestSpeck && width < LargestSpeck;
        if (span.To == span.From + 1)
        {
            yield return new Edge(span.From, span.To, span.Score + (speck ? SpeckPrice : NoisePrice), Passed, null, false);
        }
    }

    private static char Allowed(string marks, char mark) => marks.Contains(mark, StringComparison.Ordinal) ? mark : Passed;

    /// <summary>The likeliest way through all pieces with no more digits than may be.</summary>
    private static SplitLine? Best(List<Edge> edges, int last, int most)
    {
        var best = new (double Score, Edge? By, int Before)[last + 1, most + 1];
        for (var at = 0; at <= last; at++)
        {
            for (var digits = 0; digits <= most; digits++)
            {
                best[at, digits] = (at == 0 && digits == 0 ? 0 : double.NegativeInfinity, null, 0);
            }
        }

        foreach (var edge in edges.OrderBy(edge => edge.From))
        {
            var step = edge.IsDigit ? 1 : 0;
            for (var digits = 0; digits + step <= most; digits++)
            {
                var score = best[edge.From, digits].Score + edge.Score;
                if (score > best[edge.To, digits + step].Score)
                {
                    best[edge.To, digits + step] = (score, edge, digits);
                }
            }
        }

        var count = Enumerable.Range(0, most + 1).MaxBy(digits => best[last, digits].Score);
        var way = new List<Edge>();
        for (var (at, digits) = (last, count); best[at, digits].By is { } edge; (at, digits) = (edge.From, best[at, digits].Before))
        {
            way.Add(edge);
        }

        way.Reverse();
        var cells = new List<DigitCell>();
        var marks = new List<(int, char)>();
        foreach (var edge in way)
        {
            if (edge.IsDigit)
            {
                cells.Add(new DigitCell(cells.Count, edge.Image) { Cut = edge.Cut });
            }
            else if (edge.Mark != Passed)
            {
                marks.Add((cells.Count, edge.Mark));
            }
        }

        return cells.Count == 0 ? null : new SplitLine(cells, marks);
    }

    /// <summary>Some pieces taken for one thing.</summary>
    private sealed record Edge(int From, int To, double Score, char Mark, GrayImage? Image, bool Cut)
    {
        public bool IsDigit => Image is not null;
    }
}
