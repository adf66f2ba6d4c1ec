using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>Files made to hurt: bombs, loops, lies about sizes, and honest oddities.</summary>
internal static class CraftedFiles
{
    private const string A4 = "0 0 595 842";

    /// <summary>All of them, by what they are.</summary>
    public static IEnumerable<(string Name, byte[] Content)> All() => [.. Bare(), .. Pngs(), .. Tiffs(), .. Pdfs()];

    /// <summary>A JPEG with an EXIF block of nothing but an orientation, right behind the start mark.</summary>
    public static byte[] WithOrientation(ReadOnlySpan<byte> jpeg, int orientation)
    {
        byte[] tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[] block = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(block.Length + 2), .. block, .. jpeg[2..]];
    }

    /// <summary>A JPEG whose frame header states another size.</summary>
    public static byte[] WithStatedSize(ReadOnlySpan<byte> jpeg, ushort width, ushort height)
    {
        var changed = jpeg.ToArray();
        for (var at = 2; at + 9 < changed.Length && changed[at] == 0xFF;)
        {
            var marker = changed[at + 1];
            if (marker is >= 0xC0 and <= 0xC2)
            {
                BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(at + 5), height);
                BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(at + 7), width);
                break;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(changed.AsSpan(at + 2));
        }

        return changed;
    }

    private static IEnumerable<(string Name, byte[] Content)> Bare() =>
    [
        ("no bytes", []),
        ("one byte", [0x25]),
        ("only a PDF header", "%PDF-1.7\n%%EOF"u8.ToArray()),
        ("only a PNG signature", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        ("only a JPEG start", [0xFF, 0xD8, 0xFF, 0xE0]),
        ("only a TIFF header", [.. "II*\0"u8, 8, 0, 0, 0]),
        ("zeros", new byte[100_000]),
        ("GIF", [.. "GIF89a"u8, .. new byte[200]]),
        ("ZIP", [.. "PK\x03\x04"u8, .. new byte[200]]),
        ("HTML", Encoding.UTF8.GetBytes("<html><body>申請書</body></html>")),
    ];

    private static IEnumerable<(string Name, byte[] Content)> Pngs()
    {
        byte[] little = [0, 255];
        yield return ("PNG of 1 × 1 pixels", PngWriter.Write(1, 1, 8, 0, little));
        yield return ("PNG that states 0 × 0 pixels", PngWriter.Write(0, 0, 8, 0, little));
        yield return ("PNG that states 2,147,483,647 × 2,147,483,647 pixels", PngWriter.Write(int.MaxValue, int.MaxValue, 8, 0, little));
        yield return ("PNG that states 60,000 × 60,000 pixels", PngWriter.Write(60_000, 60_000, 1, 0, little));
        yield return ("PNG bomb of 12,000 × 12,000 pixels", PngWriter.Write(12_000, 12_000, 1, 0, PngWriter.Rows(1500, 12_000, 255)));
        yield return ("PNG strip of 200 × 300,000 pixels", PngWriter.Write(200, 300_000, 1, 0, PngWriter.Rows(25, 300_000, 255)));
        yield return ("PNG strip of 200 × 20,000 pixels", PngWriter.Write(200, 20_000, 1, 0, PngWriter.Rows(25, 20_000, 255)));
        yield return ("PNG strip of 300,000 × 200 pixels", PngWriter.Write(300_000, 200, 1, 0, PngWriter.Rows(37_500, 200, 255)));
        yield return ("PNG, 16 bits, white", PngWriter.Write(827, 1169, 16, 0, PngWriter.Rows(827 * 2, 1169, 255)));
        yield return ("PNG, 16 bits, RGB with alpha, clear", PngWriter.Write(413, 585, 16, 6, PngWriter.Rows(413 * 8, 585, 0)));
        yield return ("PNG, grey with alpha, black", PngWriter.Write(413, 585, 8, 4, PngWriter.Rows(413 * 2, 585, 0xFF)));
        yield return ("PNG with palette and no palette", PngWriter.Write(413, 585, 8, 3, PngWriter.Rows(413, 585, 7)));
        yield return ("PNG with short rows", PngWriter.Write(827, 1169, 8, 0, PngWriter.Rows(827, 100, 255)));
        yield return ("PNG of 1,000,000 dpi", PngWriter.Write(827, 1169, 8, 0, PngWriter.Rows(827, 1169, 255), ("pHYs", [0x02, 0x59, 0, 0, 0x02, 0x59, 0, 0, 1])));
        yield return ("PNG of 1 × 100 dpi", PngWriter.Write(827, 1169, 8, 0, PngWriter.Rows(827, 1169, 255), ("pHYs", [0, 0, 0, 39, 0, 0, 0x0F, 0x61, 1])));
        yield return ("PNG of 2,362 × 51 dpi", PngWriter.Write(2000, 2000, 1, 0, PngWriter.Rows(250, 2000, 255), ("pHYs", [0, 1, 0x6B, 0x48, 0, 0, 0x07, 0xD8, 1])));
        yield return ("PNG of 200 × 50 dpi", PngWriter.Write(1654, 600, 1, 0, PngWriter.Rows(207, 600, 255), ("pHYs", [0, 0, 0x1E, 0xC2, 0, 0, 0x07, 0xB1, 1])));
        yield return ("PNG, all black", PngWriter.Write(1654, 2339, 8, 0, PngWriter.Rows(1654, 2339, 0)));
        yield return ("PNG, checkers", PngWriter.Write(1654, 2339, 1, 0, PngWriter.Rows(207, 2339, 0x55)));
    }

    private static IEnumerable<(string Name, byte[] Content)> Tiffs()
    {
        yield return ("TIFF of 1 × 1 pixels", Tiff(1, 1, 1, 1, 0));
        yield return ("TIFF that states 4,294,967,295 pixels a side", Tiff(uint.MaxValue, uint.MaxValue, 8, 1, 0));
        yield return ("TIFF whose directories run in a circle", Tiff(100, 100, 1, 1300, 8));
        yield return ("TIFF whose strip is 4 GB", Tiff(827, 1169, 8, uint.MaxValue, 0));
        yield return ("TIFF whose next directory lies beyond the end", Tiff(827, 1169, 1, 1300, 0x00FFFFFF));
        yield return ("TIFF of 77 bits a sample", Tiff(827, 1169, 77, 1300, 0));
        yield return ("TIFF of 1,000 pages", ManyPages(1000));
    }

    private static IEnumerable<(string Name, byte[] Content)> Pdfs()
    {
        const string square = "0 0 100 100 re f";
        yield return ("PDF of 500 pages", Pages(500));
        yield return ("PDF with a password", PdfWriter.Write(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [] /Count 0 >>",
                $"<< /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>",
            ],
            "/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] "));
        yield return ("PDF page of 14 km", PdfWriter.OnePage("0 0 40000000 40000000", square));
        yield return ("PDF page of no size", PdfWriter.OnePage("0 0 0 0", square));
        yield return ("PDF page of negative size", PdfWriter.OnePage("100 100 -500 -700", square));
        yield return ("PDF page tree in a circle", PdfWriter.Write(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]));
        yield return ("PDF that states 2,000,000,000 pages", PdfWriter.Write(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 2000000000 >>"]));
        yield return ("PDF drawing that calls itself", PdfWriter.OnePage(
            A4, "/F Do", "/XObject << /F 5 0 R >>", PdfWriter.Stream("/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /XObject << /F 5 0 R >> >>", "/F Do")));
        yield return ("PDF with an image of 100,000 × 100,000 pixels", PdfWriter.OnePage(
            A4, "500 0 0 800 0 0 cm /I Do", "/XObject << /I 5 0 R >>",
            PdfWriter.Stream("/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray", "abc")));
        yield return ("PDF of 100,000 squares", PdfWriter.OnePage(A4, string.Concat(Enumerable.Repeat("9 9 9 9 re f ", 100_000))));
        yield return ("PDF with brackets 100,000 deep", PdfWriter.OnePage(A4, new string('[', 100_000)));
        yield return ("PDF with empty page", PdfWriter.OnePage(A4, string.Empty));
    }

    private static byte[] Pages(int count)
    {
        var kids = string.Join(' ', Enumerable.Range(3, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R")));
        return PdfWriter.Write(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{kids}] /Count {count} >>"),
            .. Enumerable.Repeat($"<< /Type /Page /Parent 2 0 R /MediaBox [{A4}] >>", count),
        ]);
    }

    /// <summary>One directory at 8, little endian, with white rows behind it.</summary>
    private static byte[] Tiff(uint width, uint height, ushort bits, uint stripBytes, uint next)
    {
        var directory = Directory(width, height, bits, stripBytes, next, 8 + 2 + (9 * 12) + 4);
        return [.. "II*\0"u8, 8, 0, 0, 0, .. directory, .. Enumerable.Repeat((byte)0xFF, 200_000)];
    }

    private static byte[] ManyPages(int count)
    {
        const int size = 2 + (9 * 12) + 4;
        var data = 8 + (count * size);
        var file = new List<byte>([.. "II*\0"u8, 8, 0, 0, 0]);
        for (var i = 0; i < count; i++)
        {
            file.AddRange(Directory(200, 200, 1, 5000, i + 1 < count ? (uint)(8 + ((i + 1) * size)) : 0, (uint)data));
        }

        file.AddRange(Enumerable.Repeat((byte)0xFF, 5000));
        return [.. file];
    }

    private static byte[] Directory(uint width, uint height, ushort bits, uint stripBytes, uint next, uint strip)
    {
        (ushort Tag, uint Value)[] tags = [(256, width), (257, height), (258, bits), (259, 1), (262, 1), (273, strip), (277, 1), (278, height), (279, stripBytes)];
        var bytes = new byte[2 + (tags.Length * 12) + 4];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var entry = bytes.AsSpan(2 + (i * 12));
            BinaryPrimitives.WriteUInt16LittleEndian(entry, tags[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], 4);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], tags[i].Value);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), next);
        return bytes;
    }
}
