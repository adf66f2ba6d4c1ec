using System.Text;

namespace Rpa.Ocr.Recognition.Lattices;

/// <summary>How text is spelled in lattices: one string a character, no spaces, one form for what a pen does not tell apart.</summary>
internal static class LatticeText
{
    /// <summary>The characters of a text: spaces, variation selectors and zero-width characters left out, the rest folded.</summary>
    public static IReadOnlyList<string> Characters(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new List<string>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !IsInvisible(rune.Value))
            {
                result.Add(Fold(rune));
            }
        }

        return result;
    }

    /// <summary>
    /// The form of a character in lattices: full-width Latin, digits and signs in ASCII; every hyphen and dash as <c>-</c>, but the long
    /// mark ー as itself (lines of digits and lines of kana each know which they hold); half-width ･ as ・.
    /// </summary>
    public static string Fold(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E and not 0xFF0D => ((char)(rune.Value - 0xFF01 + '!')).ToString(),
        0xFF0D or (>= 0x2010 and <= 0x2015) or 0x2212 => "-",
        0xFF65 => "・",
        _ => rune.ToString(),
    };

    private static bool IsInvisible(int value) =>
        value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF;
}
