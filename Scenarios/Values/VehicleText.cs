using System.Text;

namespace Rpa.Scenarios.Values;

/// <summary>Numbers of vehicles (標識番号, 車台番号) as people write them: full width, with or without spaces, in any hyphen.</summary>
public static class VehicleText
{
    /// <summary>The number in upper-case half width, hyphens as <c>-</c>, without spaces: what a core system takes.</summary>
    public static string Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var c in DigitText.FoldWidth(text))
        {
            if (c != ' ')
            {
                result.Append(Hyphens.IsHyphen(c) ? '-' : char.ToUpperInvariant(c));
            }
        }

        return result.ToString();
    }

    /// <summary>The key under which two spellings of one number are equal: <see cref="Canonical"/> without hyphens.</summary>
    public static string Key(string text) => Canonical(text).Replace("-", string.Empty, StringComparison.Ordinal);
}
