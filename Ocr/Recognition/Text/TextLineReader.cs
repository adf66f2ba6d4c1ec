using System.Text;
using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Recognition.Lattices;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>
/// Reads lines of Japanese text: with Tesseract, at two sizes and, where they differ, at a third (its own confidence says little;
/// whether it reads the same again at another size says more), and kanji with PP-OCR too.
/// </summary>
internal sealed class TextLineReader
{
    private const int Margin = 20;

    private const int PaddleHeight = 36;

    private const int MostCandidates = 12;

    private const int ShiftJis = 932;

    private const int MostDrawings = 3;

    /// <summary>What the engines' words are worth beside the handwriting network's: Tesseract reads kana by hand a little, kanji hardly; PP-OCR reads kanji.</summary>
    private const double TesseractKanaVote = 0.2;

    private const double TesseractVote = 0.08;

    private const double PaddleVote = 0.35;

    private static readonly int[] Heights = [36, 30, 42];

    private readonly TesseractPool _tesseract;
    private readonly TextLineNetwork _network;
    private readonly CharacterSet _japanese;
    private readonly TextFusion _fusion;

    public TextLineReader(TesseractPool tesseract, TextLineNetwork network)
    {
        _tesseract = tesseract;
        _network = network;
        _japanese = network.SetOf(JapaneseOf(network.Characters));
        var known = _japanese.Characters.ToHashSet();
        _fusion = new TextFusion(known.Contains);
    }

    /// <summary>Reads a line that holds only characters of a list.</summary>
    /// <param name="ink">Layer of the strokes.</param>
    /// <param name="strokes">Strokes of the line; at least one.</param>
    /// <param name="whitelist">Characters allowed.</param>
    /// <param name="fold">Folds what was read before it is compared.</param>
    /// <param name="drawings">In how many sizes the line is shown at most.</param>
    public LineText ReadListed(InkLayer ink, IReadOnlyCollection<Region> strokes, string whitelist, Func<string, string> fold, int drawings = MostDrawings)
    {
        var reads = Tesseract(ink, strokes, whitelist, fold, drawings);
        var candidates = reads
            .Where(read => read.Text.Length > 0)
            .GroupBy(read => read.Text, StringComparer.Ordinal)
            .Select(group => (group.Key, Share: (double)group.Count() / reads.Count, Mean: group.Max(read => read.Read.Mean)))
            .OrderByDescending(candidate => candidate.Share)
            .ThenByDescending(candidate => candidate.Mean)
            .Select(candidate => (candidate.Key, candidate.Share))
            .ToList();
        var best = candidates.Count > 0 ? candidates[0] : (string.Empty, 0);
        return Line(strokes, reads, candidates, best.Item1, 0, best.Item2) with
        {
            Slots = _fusion.Fuse([], [.. reads.Select(read => Elements(read.Text).Select(element => new TextSymbol(element, 0, default)).ToList())]),
            Box = ink.OnForm(InkLayer.BoundsOf(strokes)!.Value),
            Votes = [VoteOf(reads[0].Read, strokes, TesseractKanaVote, fold)],
        };
    }

    /// <summary>Reads a line of any text.</summary>
    /// <param name="ink">Layer of the strokes.</param>
    /// <param name="strokes">Strokes of the line; at least one.</param>
    /// <param name="drawings">In how many sizes Tesseract is shown the line at most.</param>
    public LineText Read(InkLayer ink, IReadOnlyCollection<Region> strokes, int drawings = MostDrawings)
    {
        var reads = Tesseract(ink, strokes, string.Empty, TextFolding.Plain, drawings);
        var line = LineImage.Of(ink, strokes, PaddleHeight, Margin, (TextLineNetwork.LineHeight - PaddleHeight) / 2);
        var seen = CtcDecoder.Characters(_network.Read(line).Mask(_japanese));
        var slots = _fusion.Fuse(seen, [.. reads.Select(read => Symbols(read.Read))]);
        if (slots.Count == 0)
        {
            return Line(strokes, reads, [], string.Empty, 0, 0);
        }

        var candidates = SlotTexts.Of(slots, MostCandidates);
        return Line(
            strokes, reads, candidates, candidates[0].Text, (double)slots.Count(slot => slot.Agreed) / slots.Count, slots.Min(slot => slot.Choices[0].Weight)) with
        {
            Slots = slots,
            Box = ink.OnForm(InkLayer.BoundsOf(strokes)!.Value),
            Votes = [VoteOf(reads[0].Read, strokes, TesseractVote, TextFolding.Plain), VoteOf(seen, line, strokes)],
        };
    }

    private static LineText Line(
        IReadOnlyCollection<Region> strokes,
        List<(string Text, TextRead Read)> reads,
        IReadOnlyList<(string, double)> candidates,
        string best,
        double agreed,
        double weakest) => new(
        candidates,
        WritingPause.Find(strokes, best),
        reads.Max(read => read.Read.Mean),
        reads.Max(read => read.Read.Least),
        (double)reads.Count(read => string.Equals(read.Text, reads[0].Text, StringComparison.Ordinal)) / reads.Count,
        agreed,
        weakest);

    /// <summary>Tesseract's symbols of its first drawing, placed in the crop.</summary>
    private static EngineVotes VoteOf(TextRead read, IReadOnlyCollection<Region> strokes, double weight, Func<string, string> fold)
    {
        var bounds = InkLayer.BoundsOf(strokes)!.Value;
        var scale = (double)bounds.Height / Heights[0];
        return new EngineVotes(weight, [.. read.Symbols
            .Select(symbol => (Middle: symbol.Box.X + (symbol.Box.Width / 2.0), Characters: LatticeText.Characters(fold(symbol.Text))))
            .Where(symbol => symbol.Characters.Count == 1)
            .Select(symbol => new EngineVotes.Seen(bounds.X + ((symbol.Middle - Margin) * scale), [(symbol.Characters[0], 1.0)]))]);
    }

    /// <summary>PP-OCR's characters, placed in the crop.</summary>
    private static EngineVotes VoteOf(IReadOnlyList<LineCharacter> seen, GrayImage line, IReadOnlyCollection<Region> strokes)
    {
        var bounds = InkLayer.BoundsOf(strokes)!.Value;
        var scale = (double)bounds.Height / PaddleHeight;
        return new EngineVotes(PaddleVote, [.. seen.Select(character => new EngineVotes.Seen(
            bounds.X + (((character.Position * line.Width) - Margin) * scale),
            [.. character.Choices.Select(choice => (LatticeText.Fold(new Rune(choice.Character)), choice.Probability * character.Mass))]))]);
    }

    private static List<TextSymbol> Symbols(TextRead read) =>
        [.. read.Symbols.SelectMany(symbol => Elements(TextFolding.Plain(symbol.Text)).Select(element => symbol with { Text = element }))];

    private static IEnumerable<string> Elements(string text) => text.EnumerateRunes().Select(rune => rune.ToString());

    /// <summary>The characters of the dictionary that Japanese writes: those of Shift JIS. The others are Chinese forms, which would only compete.</summary>
    private static string JapaneseOf(IEnumerable<string> dictionary)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(ShiftJis, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        return string.Concat(dictionary.Where(entry => entry.Length == 1 && IsJapanese(entry, encoding)));
    }

    private static bool IsJapanese(string entry, Encoding encoding)
    {
        try
        {
            var code = encoding.GetBytes(entry);
            return code.Length == 1
                ? char.IsAsciiLetterOrDigit(entry[0]) || entry[0] == '-'
                : code[0] >= 0x88 || entry[0] is (>= 'ぁ' and <= 'ヶ') or '々' or '〇';
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private List<(string Text, TextRead Read)> Tesseract(
        InkLayer ink, IReadOnlyCollection<Region> strokes, string whitelist, Func<string, string> fold, int drawings)
    {
        var reads = new List<(string Text, TextRead Read)>();
        foreach (var height in Heights.Take(drawings))
        {
            if (reads.Count == 2 && string.Equals(reads[0].Text, reads[1].Text, StringComparison.Ordinal))
            {
                break;
            }

            var image = LineImage.Of(ink, strokes, height, Margin, Margin);
            var read = _tesseract.Read(TesseractPool.Japanese, image, TextLayout.Line, whitelist);
            reads.Add((fold(read.Text), read));
        }

        return reads;
    }
}
