using Rpa.Ocr.Forms.Blanks;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>Finds what is free to write in a cell, and the small print beside or above each free part.</summary>
internal static class TextAreas
{
    private const double LeastWidth = 8;
    private const double LeastHeight = 4;
    private const double LeastBand = 4.2;
    private const double LeastRow = 5.5;

    /// <summary>Print in a cell of at least this height may stand above the writing instead of beside it.</summary>
    private const double LeastHeightForTitle = 9;

    /// <summary>After a unit or a note, only so much room is a field of its own.</summary>
    private const double LeastWidthAfterNote = 20;

    /// <summary>How far left of 月分 and the like its number is written.</summary>
    private const double NumberWidth = 12;

    private const int LongestLabel = 16;

    private static readonly string[] Units = ["円", "万円", "千円", "人", "回", "歳", "号", "月から", "月まで", "月分", "月分から", "か月", "ヶ月", "％", "%"];

    public static void Find(Place place, int page)
    {
        if (place.Cell is null || place.Shaded)
        {
            return;
        }

        var words = PrintedLines.Of(place.Rest).SelectMany(line => PrintedLines.Words(line, 1.0)).ToList();
        if (place.Found.Count == 0 && IsLabelCell(place, words))
        {
            return;
        }

        var choices = place.Found.Exists(field => field.Kind == PaperFieldKind.Circle);
        Split(place.Rect, [.. place.Found], words, string.Empty);

        void Split(MmRect area, List<FieldCandidate> fields, List<PrintedRun> print, string label)
        {
            fields = [.. fields.Where(field => Rects.SharedArea(field.Rect, area) > 0)];
            print = [.. print.Where(word => Rects.Holds(area, Rects.CentreX(word.Box), Rects.CentreY(word.Box)))];
            if (fields.Count > 0)
            {
                Around(area, fields, print, label);
                return;
            }

            if (print.Count == 0)
            {
                Add(area, label, string.Empty);
                return;
            }

            Rows(area, print, label);
        }

        // Print on lines well apart is for a row of writing each.
        void Rows(MmRect area, List<PrintedRun> print, string label)
        {
            var lines = print.OrderBy(word => word.Box.Y).GroupBy(word => Math.Round(Rects.CentreY(word.Box) / 2.5)).Select(line => line.ToList()).ToList();
            if (lines.Count < 2 || lines.Zip(lines.Skip(1)).Any(pair => pair.Second[0].Box.Y - pair.First[0].Box.Y < LeastRow))
            {
                Beside(area, print, label);
                return;
            }

            var top = area.Y;
            for (var i = 0; i < lines.Count; i++)
            {
                var bottom = i + 1 < lines.Count ? (lines[i].Max(word => word.Box.Bottom) + lines[i + 1].Min(word => word.Box.Y)) / 2 : area.Bottom;
                Beside(Rects.Between(area.X, top, area.Right, bottom), lines[i], i == 0 ? label : string.Empty);
                top = bottom;
            }
        }

        // Fields of other kinds part the area: into bands where there is room to write above or below them, else into columns.
        void Around(MmRect area, List<FieldCandidate> fields, List<PrintedRun> print, string label)
        {
            var first = fields.MinBy(field => field.Rect.Y)!;
            var (top, bottom) = (first.Rect.Y, first.Rect.Bottom);
            foreach (var field in fields.OrderBy(field => field.Rect.Y).Where(field => field.Rect.Y < bottom))
            {
                bottom = Math.Max(bottom, field.Rect.Bottom);
            }

            if (top - area.Y >= LeastBand || area.Bottom - bottom >= LeastBand)
            {
                if (top - area.Y >= LeastBand)
                {
                    Split(Rects.Between(area.X, area.Y, area.Right, top), [], print, label);
                }

                if (!IsPostal(first))
                {
                    InBand(Rects.Between(area.X, top, area.Right, bottom), fields, print, label);
                }

                if (area.Bottom - bottom >= LeastBand)
                {
                    Split(Rects.Between(area.X, bottom, area.Right, area.Bottom), fields, print, label);
                }

                return;
            }

            InBand(area, fields, print, label);
        }

        void InBand(MmRect area, List<FieldCandidate> fields, List<PrintedRun> print, string label)
        {
            var x = area.X;
            foreach (var field in fields.Where(field => Rects.SharedY(field.Rect, area) > 0.5).OrderBy(field => field.Rect.X))
            {
                Column(x, field.Rect.X);
                x = Math.Max(x, field.Rect.Right);
            }

            Column(x, area.Right);

            void Column(double left, double right)
            {
                if (right - left >= LeastWidth)
                {
                    Split(Rects.Between(left, area.Y, right, area.Bottom), [], print, label);
                }
            }
        }

        void Beside(MmRect area, List<PrintedRun> print, string label)
        {
            var titles = print.Where(word => IsTitle(word, area)).ToList();
            if (titles.Count > 0 && titles.Count == print.Count)
            {
                var floor = titles.Max(word => word.Box.Bottom);
                var heads = titles.OrderBy(word => word.Box.X).ToList();
                for (var i = 0; i < heads.Count; i++)
                {
                    var left = i == 0 ? area.X : heads[i].Box.X - 0.5;
                    Add(Rects.Between(left, floor + 0.2, i + 1 < heads.Count ? heads[i + 1].Box.X - 0.5 : area.Right, area.Bottom), heads[i].Text, string.Empty);
                }

                return;
            }

            var x = area.X;
            var own = label;
            var least = LeastWidth;
            foreach (var word in print.OrderBy(word => word.Box.X))
            {
                if (UnitOf(word.Text) is { } unit)
                {
                    var left = unit.Contains('月', StringComparison.Ordinal) ? Math.Max(x, word.Box.X - NumberWidth) : x;
                    var height = unit.Contains('月', StringComparison.Ordinal) ? 3.5 : double.MaxValue;
                    Add(Rects.Between(left, Math.Max(area.Y, Rects.CentreY(word.Box) - height), word.Box.X - 0.3, Math.Min(area.Bottom, Rects.CentreY(word.Box) + height)), own, unit);
                    (own, least) = (string.Empty, LeastWidthAfterNote);
                }
                else
                {
                    if (word.Box.X - 0.5 - x >= least)
                    {
                        Add(Rects.Between(x, area.Y, word.Box.X - 0.5, area.Bottom), own, string.Empty);
                    }

                    (own, least) = IsNote(word.Text) ? (string.Empty, LeastWidthAfterNote) : (word.Text, LeastWidth);
                }

                x = Math.Max(x, word.Box.Right + 0.5);
            }

            if (area.Right - x >= least)
            {
                Add(Rects.Between(x, area.Y, area.Right, area.Bottom), own, string.Empty);
            }
        }

        void Add(MmRect area, string label, string unit)
        {
            // What is left beside words to circle is room for rings.
            if (choices && label.Length == 0 && unit.Length == 0)
            {
                return;
            }

            if ((area.Width >= LeastWidth || unit.Length > 0) && area.Width > 3 && area.Height >= LeastHeight)
            {
                var kind = unit.EndsWith('円') ? PaperFieldKind.Money : unit.Length > 0 ? PaperFieldKind.Digits : PaperFieldKind.Kanji;
                place.Found.Add(new FieldCandidate(page, kind, area) { Labels = label.Length > 0 ? [label] : [], Unit = unit });
            }
        }
    }

    /// <summary>A cell without tint whose print fills it or stands in its middle is a label.</summary>
    private static bool IsLabelCell(Place place, List<PrintedRun> words)
    {
        var text = words.Where(word => !IsNote(word.Text)).ToList();
        if (text.Count == 0 || text.Exists(word => UnitOf(word.Text) is not null))
        {
            return false;
        }

        var box = Rects.Around(words.Select(word => word.Box));
        var (left, right) = (box.X - place.Rect.X, place.Rect.Right - box.Right);
        var middle = Math.Abs(left - right) < 0.15 * place.Rect.Width && left > 0.08 * place.Rect.Width;
        return middle || Math.Max(left, right) < LeastWidth || text.Sum(word => word.Text.Length) > 60;
    }

    private static bool IsTitle(PrintedRun word, MmRect area) =>
        area.Height >= LeastHeightForTitle && area.Height >= 2.6 * word.Height && Rects.CentreY(word.Box) - area.Y < 0.38 * area.Height
        && UnitOf(word.Text) is null && !IsNote(word.Text);

    private static bool IsNote(string text) => text[0] is '（' or '(' or '※' or '〒' or '－' or '-' or '～' || text.Length > LongestLabel || text.EndsWith('。');

    private static string? UnitOf(string text) => Array.Find(Units, unit => string.Equals(unit, text, StringComparison.Ordinal))
        ?? (text.StartsWith("月分", StringComparison.Ordinal) ? "月分" : null);

    private static bool IsPostal(FieldCandidate field) => field is { Kind: PaperFieldKind.Digits, Boxes.Count: 7 };
}
