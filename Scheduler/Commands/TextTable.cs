using System.Text;

namespace Rpa.Scheduler.Commands;

/// <summary>Prints rows in columns; Japanese letters count as two columns wide.</summary>
internal static class TextTable
{
    /// <summary>The rows as lines, the first one as heading.</summary>
    public static string Render(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        var text = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                var cell = rows[row][column];
                text.Append(cell).Append(' ', column == widths.Length - 1 ? 0 : widths[column] - Width(cell) + 2);
            }

            text.AppendLine();
            if (row == 0)
            {
                text.AppendLine(new string('-', widths.Sum() + (2 * (widths.Length - 1))));
            }
        }

        return text.ToString();
    }

    private static int Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 && !(rune.Value is >= 0xFF61 and <= 0xFF9F) ? 2 : 1);
}
