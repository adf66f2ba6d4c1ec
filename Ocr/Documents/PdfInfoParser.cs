using System.Globalization;

namespace Rpa.Ocr.Documents;

/// <summary>Reads what poppler's tools print.</summary>
internal static class PdfInfoParser
{
    /// <summary>The number of pages and the sizes of those listed, from <c>pdfinfo -f 1 -l N</c>.</summary>
    public static (int Total, IReadOnlyList<PdfPage> Sizes) ParsePages(string text)
    {
        var total = 0;
        var sizes = new List<PdfPage>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("Pages:", StringComparison.Ordinal))
            {
                _ = int.TryParse(line.AsSpan(6), NumberStyles.Integer, CultureInfo.InvariantCulture, out total);
            }
            else if (line.StartsWith("Page ", StringComparison.Ordinal) && SizeOf(line) is { } size)
            {
                sizes.Add(size);
            }
            else if (line.StartsWith("Page ", StringComparison.Ordinal) && IsTurnedSideways(line) && sizes.Count > 0)
            {
                sizes[^1] = sizes[^1] with { WidthInches = sizes[^1].HeightInches, HeightInches = sizes[^1].WidthInches };
            }
        }

        return (total, sizes);
    }

    /// <summary>Adds what <c>pdfimages -list</c> tells of the images on each page.</summary>
    public static IReadOnlyList<PdfPage> AddImages(IReadOnlyList<PdfPage> pages, string text)
    {
        var result = pages.ToArray();
        foreach (var line in text.Split('\n'))
        {
            // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
            var part = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (part.Length < 14
                || !int.TryParse(part[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < 1 || number > result.Length
                || !long.TryParse(part[3], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                || !long.TryParse(part[4], NumberStyles.None, CultureInfo.InvariantCulture, out var height))
            {
                continue;
            }

            var page = result[number - 1];
            var first = page.LargestImagePixels == 0;
            var mask = string.Equals(part[2], "stencil", StringComparison.Ordinal);
            var bilevel = mask || string.Equals(part[7], "1", StringComparison.Ordinal);
            var gray = mask || string.Equals(part[5], "gray", StringComparison.Ordinal);
            var larger = width * height > page.LargestImagePixels;
            result[number - 1] = page with
            {
                LargestImagePixels = Math.Max(page.LargestImagePixels, width * height),
                ImageDpi = larger ? DpiOf(part) ?? page.ImageDpi : page.ImageDpi,
                GrayOnly = (first || page.GrayOnly) && gray,
                BilevelOnly = (first || page.BilevelOnly) && bilevel,
            };
        }

        return result;
    }

    /// <summary>Whether a message of <c>pdftoppm</c> means that part of a picture is missing from what it drew.</summary>
    public static bool TellsOfLostImage(string errors)
    {
        string[] signs =
        [
            "Corrupt JPEG", "Premature end", "premature end", "Unsupported marker", "Bad DCT", "DCT", "CCITTFax", "JBIG2", "JPX", "Unknown filter",
            "Bad image", "Bad color space", "Unknown compression", "EOF while reading", "Bad Huffman", "Bad two dim", "End of file",
            "Couldn't find group", "Couldn't find trailer", "Couldn't read xref",
        ];
        return signs.Any(sign => errors.Contains(sign, StringComparison.Ordinal));
    }

    // "Page    1 size:  595.44 x 842.04 pts (A4)"
    private static PdfPage? SizeOf(string line)
    {
        var at = line.IndexOf("size:", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var part = line[(at + 5)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return part.Length >= 3
            && double.TryParse(part[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var width)
            && double.TryParse(part[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var height)
            ? new PdfPage(width / 72, height / 72, null, 0, GrayOnly: false, BilevelOnly: false)
            : null;
    }

    // "Page    1 rot:   90"
    private static bool IsTurnedSideways(string line)
    {
        var at = line.IndexOf("rot:", StringComparison.Ordinal);
        return at >= 0 && line[(at + 4)..].Trim() is "90" or "270";
    }

    private static double? DpiOf(string[] part)
    {
        _ = double.TryParse(part[^4], NumberStyles.Float, CultureInfo.InvariantCulture, out var x);
        _ = double.TryParse(part[^3], NumberStyles.Float, CultureInfo.InvariantCulture, out var y);
        var dpi = Math.Max(x, y);
        return dpi > 0 ? dpi : null;
    }
}
