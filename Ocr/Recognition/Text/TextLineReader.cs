using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>
/// Reads lines of Japanese text with Tesseract, each at two sizes and, where they differ, at a third. The engine's own confidence
/// says little (a wrong character often has 0.9); whether it reads the same again at another size says more.
/// </summary>
internal sealed class TextLineReader(TesseractPool tesseract)
{
    private const int Margin = 20;

    private static readonly int[] Heights = [36, 30, 42];

    /// <summary>Reads the strokes as one line.</summary>
    /// <param name="ink">Layer of the strokes.</param>
    /// <param name="strokes">Strokes of the line; at least one.</param>
    /// <param name="whitelist">Characters allowed; empty for all.</param>
    /// <param name="fold">Folds what was read before it is compared.</param>
    public LineText Read(InkLayer ink, IReadOnlyCollection<Region> strokes, string whitelist, Func<string, string> fold)
    {
        var reads = new List<(string Text, TextRead Read)>();
        foreach (var height in Heights)
        {
            if (reads.Count == 2 && string.Equals(reads[0].Text, reads[1].Text, StringComparison.Ordinal))
            {
                break;
            }

            var image = LineImage.Of(ink, strokes, height, Margin, Margin);
            var read = tesseract.Read(TesseractPool.Japanese, image, TextLayout.Line, whitelist);
            reads.Add((fold(read.Text), read));
        }

        var variants = reads
            .Where(read => read.Text.Length > 0)
            .GroupBy(read => read.Text, StringComparer.Ordinal)
            .Select(group => new TextVariant(group.Key, group.Count(), group.Max(read => read.Read.Mean), group.Max(read => read.Read.Least)))
            .OrderByDescending(variant => variant.Votes)
            .ThenByDescending(variant => variant.Mean)
            .ToList();
        return new LineText(variants, reads.Count, variants.Count == 0 ? null : WritingPause.Find(strokes, variants[0].Text.Length));
    }
}
