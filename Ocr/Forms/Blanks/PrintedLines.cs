using System.Text;

namespace Rpa.Ocr.Forms.Blanks;

/// <summary>Puts characters into lines and words, and texts into a shape in which they compare.</summary>
internal static class PrintedLines
{
    /// <summary>A wider gap than this many letter heights parts two words.</summary>
    public const double WordGap = 0.7;

    private const string Ignored = " 　・:：()（）[]［］「」『』※*、。,.，．-‐－~〜";

    /// <summary>The lines from top to bottom, each from left to right.</summary>
    public static IReadOnlyList<IReadOnlyList<PrintedCharacter>> Of(IEnumerable<PrintedCharacter> characters)
    {
        var lines = new List<List<PrintedCharacter>>();
        foreach (var character in characters.OrderBy(character => character.CentreY))
        {
            var line = lines.LastOrDefault(line => Math.Abs(line.Average(other => other.CentreY) - character.CentreY) < 0.5 * Math.Min(line[^1].Box.Height, character.Box.Height));
            if (line is null)
            {
                lines.Add([character]);
            }
            else
            {
                line.Add(character);
            }
        }

        return [.. lines.Select(line => (IReadOnlyList<PrintedCharacter>)[.. line.OrderBy(character => character.Box.X)])];
    }

    /// <summary>The words of a line.</summary>
    /// <param name="line">Characters from left to right.</param>
    /// <param name="gap">A gap of more letter heights than this ends a word.</param>
    public static IEnumerable<PrintedRun> Words(IReadOnlyList<PrintedCharacter> line, double gap = WordGap)
    {
        var word = new List<PrintedCharacter>();
        foreach (var character in line)
        {
            if (word.Count > 0 && character.Box.X - word[^1].Box.Right > gap * Math.Min(character.Box.Height, word[^1].Box.Height))
            {
                yield return new PrintedRun([.. word]);
                word.Clear();
            }

            word.Add(character);
        }

        if (word.Count > 0)
        {
            yield return new PrintedRun([.. word]);
        }
    }

    /// <summary>All of a text in reading order.</summary>
    public static string TextOf(IEnumerable<PrintedCharacter> characters) => string.Concat(Of(characters).SelectMany(line => line).Select(character => character.Text));

    /// <summary>A text without width, spaces, brackets and marks.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (!Ignored.Contains(letter, StringComparison.Ordinal) && !char.IsWhiteSpace(letter))
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }
}
