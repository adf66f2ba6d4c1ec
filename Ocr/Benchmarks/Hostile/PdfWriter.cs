using System.Globalization;
using System.Text;

namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>Writes small PDF files object by object, sound in form and hostile in content.</summary>
internal static class PdfWriter
{
    /// <summary>A file of the given objects (number 1 first, the catalog) with a right cross-reference table.</summary>
    /// <param name="objects">The objects' bodies.</param>
    /// <param name="trailer">More entries of the trailer.</param>
    public static byte[] Write(IReadOnlyList<string> objects, string trailer = "")
    {
        var text = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>A file of one page.</summary>
    /// <param name="mediaBox">The page's size in points, as PDF writes it.</param>
    /// <param name="content">What is drawn.</param>
    /// <param name="resources">Resources of the page.</param>
    /// <param name="more">Further objects, from number 5.</param>
    public static byte[] OnePage(string mediaBox, string content, string resources = "", params string[] more) => Write(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        $"<< /Type /Page /Parent 2 0 R /MediaBox [{mediaBox}] /Contents 4 0 R /Resources << {resources} >> >>",
        Stream(string.Empty, content),
        .. more,
    ]);

    /// <summary>A stream object.</summary>
    public static string Stream(string entries, string data) =>
        string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {data.Length} >>\nstream\n{data}\nendstream");
}
