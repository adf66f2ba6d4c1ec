using Rpa.Ocr.Forms.Blanks;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>Reads printed eras: 令和, or 明・大・昭 to circle.</summary>
internal static class EraWords
{
    private static readonly string[] Names = ["明治", "大正", "昭和", "平成", "令和"];

    /// <summary>The eras that a line ends with, from right to left, and where each is printed.</summary>
    /// <param name="line">Characters from left to right.</param>
    /// <param name="end">Only what stands before this index counts.</param>
    public static IReadOnlyList<(int Era, PrintedCharacter[] Letters)> Before(IReadOnlyList<PrintedCharacter> line, int end)
    {
        var eras = new List<(int, PrintedCharacter[])>();
        var at = end;
        while (at > 0)
        {
            if (at >= 2 && Whole(line[at - 2].Text + line[at - 1].Text) is { } whole)
            {
                eras.Add((whole, [line[at - 2], line[at - 1]]));
                at -= 2;
            }
            else if (Short(line[at - 1].Text) is { } single && (eras.Count > 0 || (at >= 2 && IsMark(line[at - 2].Text))))
            {
                eras.Add((single, [line[at - 1]]));
                at -= 1;
            }
            else
            {
                break;
            }

            at -= at > 0 && IsMark(line[at - 1].Text) ? 1 : 0;
        }

        return eras;
    }

    /// <summary>The era that a line consists of, or null.</summary>
    public static int? Alone(IReadOnlyList<PrintedCharacter> line) => line.Count == 2 ? Whole(line[0].Text + line[1].Text) : null;

    /// <summary>Where a pen circles a printed word.</summary>
    public static MmRect Ring(IEnumerable<PrintedCharacter> letters)
    {
        var box = Rects.Around(letters.Select(letter => letter.Box));
        return new MmRect(box.X - 0.2, box.Y - 0.4, box.Width + 0.4, box.Height + 0.8);
    }

    private static int? Whole(string word) => Array.IndexOf(Names, word) is >= 0 and var index ? index + 1 : null;

    private static int? Short(string letter) => Array.FindIndex(Names, name => name.StartsWith(letter, StringComparison.Ordinal)) is >= 0 and var index ? index + 1 : null;

    private static bool IsMark(string text) => text is "・" or "･" or "·" or "," or "、" or "/" or "．" or "." or "•";
}
