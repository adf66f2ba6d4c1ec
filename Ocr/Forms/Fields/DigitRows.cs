using Rpa.Ocr.Forms.Rulings;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>Finds rows of digit boxes: small empty cells of one size side by side, also in groups with a gap.</summary>
internal static class DigitRows
{
    private const double LeastWidth = 2.3;
    private const double MostWidth = 9.5;
    private const double LeastHeight = 2.8;
    private const double MostHeight = 12;

    /// <summary>Between the groups of one number (郵便番号, 個人番号) at most this.</summary>
    private const double MostGap = 5.5;

    /// <summary>The rows, each from left to right.</summary>
    public static IReadOnlyList<IReadOnlyList<RuledCell>> Find(IEnumerable<RuledCell> cells, Func<RuledCell, bool> isEmpty)
    {
        var open = cells
            .Where(cell => !cell.Shaded && IsBox(cell.Rect) && isEmpty(cell))
            .OrderBy(cell => cell.Rect.X)
            .ToList();
        var rows = new List<List<RuledCell>>();
        foreach (var cell in open)
        {
            var row = rows
                .Where(row => Follows(row[^1], cell))
                .OrderBy(row => cell.Rect.X - row[^1].Rect.Right)
                .FirstOrDefault();
            if (row is null)
            {
                rows.Add([cell]);
            }
            else
            {
                row.Add(cell);
            }
        }

        // A gap inside a number is only believed next to boxes that touch.
        return [.. rows.Where(row => row.Zip(row.Skip(1)).Any(pair => Touch(pair.First.Rect, pair.Second.Rect)))];
    }

    private static bool IsBox(MmRect rect) =>
        rect.Width is >= LeastWidth and <= MostWidth && rect.Height is >= LeastHeight and <= MostHeight && rect.Width / rect.Height is > 0.3 and < 2.2;

    private static bool Follows(RuledCell last, RuledCell next)
    {
        var gap = next.Rect.X - last.Rect.Right;
        return gap > -0.5 && gap <= (Touch(last.Rect, next.Rect) ? 1 : Math.Min(MostGap, 1.5 * next.Rect.Width))
            && Math.Abs(last.Rect.Y - next.Rect.Y) < 0.6
            && Math.Abs(last.Rect.Height - next.Rect.Height) < 0.6
            && Math.Abs(last.Rect.Width - next.Rect.Width) < Math.Max(0.7, 0.18 * next.Rect.Width)
            && ReferenceEquals(last.Parent, next.Parent);
    }

    private static bool Touch(MmRect left, MmRect right) => right.X - left.Right < 1;
}
