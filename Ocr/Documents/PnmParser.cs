using System.Globalization;
using System.Text;

namespace Rpa.Ocr.Documents;

/// <summary>Reads one binary PGM (P5) or PPM (P6) image of 8 bits, as <c>pdftoppm</c> writes it: no comments, three lines of header.</summary>
internal static class PnmParser
{
    public static RawPage? Parse(byte[] output, double dpi, bool bilevel)
    {
        var header = new List<string>();
        var start = 0;
        while (header.Count < 4 && start < Math.Min(output.Length, 256))
        {
            var end = output.AsSpan(start).IndexOfAny((byte)'\n', (byte)' ');
            if (end < 0)
            {
                return null;
            }

            header.Add(Encoding.ASCII.GetString(output, start, end));
            start += end + 1;
        }

        if (header.Count < 4 || header[0] is not ("P5" or "P6") || !string.Equals(header[3], "255", StringComparison.Ordinal)
            || !int.TryParse(header[1], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(header[2], NumberStyles.None, CultureInfo.InvariantCulture, out var height))
        {
            return null;
        }

        var channels = string.Equals(header[0], "P5", StringComparison.Ordinal) ? 1 : 3;
        return output.Length - start == (long)width * height * channels
            ? new RawPage(width, height, channels, bilevel, dpi, dpi, output.AsMemory(start))
            : null;
    }
}
