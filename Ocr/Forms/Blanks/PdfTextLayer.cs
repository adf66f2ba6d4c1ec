using System.Globalization;
using System.Xml;
using Rpa.Ocr.Documents;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Blanks;

/// <summary>The text that a PDF page holds, with its places, from poppler's <c>pdftotext -bbox</c>. Exact where there is one: a drawn form.</summary>
internal static class PdfTextLayer
{
    private const long MostBytes = 16 << 20;
    private const double MmPerPoint = 25.4 / 72;

    public static async Task<IReadOnlyList<PrintedCharacter>> ReadAsync(
        ReadOnlyMemory<byte> content, int page, TimeSpan limit, CancellationToken cancellationToken)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var outcome = await BoundedProcess.RunAsync(
            "pdftotext", ["-bbox", "-cropbox", "-f", number, "-l", number, "-", "-"], content, MostBytes, limit, cancellationToken);
        return outcome is { End: ProcessEnd.Exited, ExitCode: 0 } ? Parse(outcome.Output) : [];
    }

    internal static IReadOnlyList<PrintedCharacter> Parse(byte[] xhtml)
    {
        var characters = new List<PrintedCharacter>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xhtml), settings);
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Name: "word" } && BoxOf(reader) is { } box)
                {
                    characters.AddRange(Split(reader.ReadElementContentAsString(), box));
                }
            }
        }
        catch (XmlException)
        {
            // Fonts without a usable table give bytes that are no text; what was read so far stands, Tesseract reads the rest.
            return characters;
        }

        return characters;
    }

    private static MmRect? BoxOf(XmlReader reader)
    {
        var numbers = new double[4];
        string[] names = ["xMin", "yMin", "xMax", "yMax"];
        for (var i = 0; i < names.Length; i++)
        {
            if (!double.TryParse(reader.GetAttribute(names[i]), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers[2] > numbers[0] && numbers[3] > numbers[1]
            ? Rects.Between(numbers[0] * MmPerPoint, numbers[1] * MmPerPoint, numbers[2] * MmPerPoint, numbers[3] * MmPerPoint)
            : null;
    }

    /// <summary>The letters of a word share its width: full width ones two parts, half width ones one.</summary>
    private static IEnumerable<PrintedCharacter> Split(string word, MmRect box)
    {
        var letters = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            letters.Add(elements.GetTextElement());
        }

        var parts = letters.Sum(WidthOf);
        var x = box.X;
        foreach (var letter in letters)
        {
            var width = box.Width * WidthOf(letter) / parts;
            if (!string.IsNullOrWhiteSpace(letter))
            {
                yield return new PrintedCharacter(letter, new MmRect(x, box.Y, width, box.Height));
            }

            x += width;
        }
    }

    private static double WidthOf(string letter) => letter[0] < 0x250 || letter[0] is >= '\uFF61' and <= '\uFF9F' ? 1 : 2;
}
