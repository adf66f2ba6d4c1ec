using Rpa.Ocr.Engines.Tesseract;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Blanks;

/// <summary>The printed text of a page: what the PDF holds, else what Tesseract reads once the rulings are taken away.</summary>
internal sealed class PrintedText(TesseractPool tesseract)
{
    /// <summary>With fewer characters the page is a picture, perhaps with a file mark typed on it.</summary>
    private const int LeastCharacters = 20;

    /// <summary>What the engine is less sure of is a speck or part of a ruling.</summary>
    private const double LeastConfidence = 0.3;

    /// <param name="page">The page.</param>
    /// <param name="rulings">Its rulings, 255 where one is.</param>
    /// <param name="ocrOnly">Whether to leave out what the PDF holds, as if the page were a scan.</param>
    public IReadOnlyList<PrintedCharacter> Of(BlankPage page, GrayImage rulings, bool ocrOnly)
    {
        if (!ocrOnly && page.Characters.Count >= LeastCharacters)
        {
            return page.Characters;
        }

        var image = page.Image.Clone();
        var grown = ImageOps.Brightest(rulings, 5, 5);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            // Fills of label cells would be taken for ground that is not paper.
            image.Pixels[i] = grown.Pixels[i] != 0 || image.Pixels[i] > 170 ? (byte)255 : image.Pixels[i];
        }

        return
        [
            .. tesseract.Read(TesseractPool.Japanese, image, TextLayout.Sparse).Symbols
                .Where(symbol => symbol.Confidence >= LeastConfidence)
                .Select(symbol => new PrintedCharacter(symbol.Text, new MmRect(
                    symbol.Box.X / page.PixelsPerMm, symbol.Box.Y / page.PixelsPerMm, symbol.Box.Width / page.PixelsPerMm, symbol.Box.Height / page.PixelsPerMm))),
        ];
    }
}
