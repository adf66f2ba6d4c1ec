using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Knowledge;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>
/// Finds words to circle in a cell: numbered ones (１ 新規 ２ 更新), pairs parted by ・ (男・女), and words that are the options of a field
/// of the procedure.
/// </summary>
internal static class ChoiceFinder
{
    /// <summary>Longer words are not circled: only their number is.</summary>
    private const int LongestWord = 14;

    private const int LongestOption = 60;

    /// <summary>Words that are alike enough to be the same, in spite of misread letters.</summary>
    private const double LeastLikeness = 0.75;

    private static readonly string[] Numerals =
    [
        "123456789", "①②③④⑤⑥⑦⑧⑨", "アイウエオカキクケ", "abcdefghi",
    ];

    private static readonly string[][] Pairs =
    [
        ["男", "女"], ["男性", "女性"], ["有", "無"], ["あり", "なし"], ["同居", "別居"], ["同", "別"], ["はい", "いいえ"], ["要", "不要"], ["要", "否"],
        ["する", "しない"], ["同一", "維持"], ["本店", "支店"], ["普通", "当座"],
    ];

    public static void Find(Place place, int page, IReadOnlyList<FieldDefinition> known)
    {
        if (place.Cell is null || place.Shaded)
        {
            return;
        }

        var lines = PrintedLines.Of(place.Rest);
        Numbered(place, lines, page);
        Known(place, page, known);
        Paired(place, page);
    }

    private static void Numbered(Place place, IReadOnlyList<IReadOnlyList<PrintedCharacter>> lines, int page)
    {
        var words = lines.SelectMany(line => PrintedLines.Words(line).Select(word => (Word: word, Line: line))).ToList();
        foreach (var style in Numerals)
        {
            var starts = new List<(PrintedRun Word, IReadOnlyList<PrintedCharacter> Line)>();
            foreach (var item in words)
            {
                if (starts.Count < style.Length && Folded(item.Word.Text[..1]) == style[starts.Count] && !IsAmount(item.Word))
                {
                    starts.Add(item);
                }
            }

            if (starts.Count < 2)
            {
                continue;
            }

            var heads = starts.Select(start => start.Word.Characters[0]).ToList();
            var options = starts.Select(start => OptionAt(start.Word.Characters[0], start.Line, heads)).ToList();
            if (options.Exists(option => option.Count < 2 || option.Count > LongestOption))
            {
                continue;
            }

            Add(place, page, options.ConvertAll(letters => new PrintedOption(
                string.Concat(letters.Select(letter => letter.Text)), EraWords.Ring(letters.Count > LongestWord ? letters.Take(1) : letters))), options.SelectMany(letters => letters));
            place.Use(options.SelectMany(letters => letters));
            return;
        }
    }

    /// <summary>The number and the words behind it, to the next number or a wide gap.</summary>
    private static List<PrintedCharacter> OptionAt(PrintedCharacter head, IReadOnlyList<PrintedCharacter> line, List<PrintedCharacter> heads)
    {
        var letters = new List<PrintedCharacter> { head };
        foreach (var letter in line.Where(letter => letter.Box.X > head.Box.X))
        {
            if (heads.Contains(letter) || letter.Box.X - letters[^1].Box.Right > 2.2 * head.Box.Height)
            {
                break;
            }

            letters.Add(letter);
        }

        return letters;
    }

    private static void Known(Place place, int page, IReadOnlyList<FieldDefinition> known)
    {
        foreach (var options in known.Where(field => field.Options.Count > 1).Select(field => field.Options).DistinctBy(options => string.Join('|', options.Select(option => option.Text)), StringComparer.Ordinal))
        {
            var words = PrintedLines.Of(place.Rest).SelectMany(Parts).ToList();
            var taken = new List<PrintedRun>();
            foreach (var option in options)
            {
                var best = words.Where(word => !taken.Contains(word))
                    .Select(word => (Word: word, Likeness: EditDistance.Similarity(Plain(word.Text), Plain(option.Text))))
                    .OrderByDescending(word => word.Likeness)
                    .FirstOrDefault();
                if (best.Word is not null && best.Likeness >= LeastLikeness)
                {
                    taken.Add(best.Word);
                }
            }

            // Two options must both be there; of many, a misread one may be missing.
            if (taken.Count >= 2 && taken.Count >= 0.7 * options.Count)
            {
                Add(place, page, [.. taken.OrderBy(word => Math.Round(word.Box.Y / 2)).ThenBy(word => word.Box.X).Select(word => new PrintedOption(word.Text, EraWords.Ring(word.Characters)))], taken.SelectMany(word => word.Characters));
                place.Use(taken.SelectMany(word => word.Characters));
                var box = Rects.Around(taken.Select(word => word.Box));
                place.Use(place.Rest.Where(letter => IsMark(letter.Text) && Rects.Holds(box, letter.CentreX, letter.CentreY)).ToList());
            }
        }
    }

    private static void Paired(Place place, int page)
    {
        foreach (var line in PrintedLines.Of(place.Rest))
        {
            foreach (var pair in Pairs)
            {
                var words = Parts(line).ToList();
                var first = words.FindIndex(word => string.Equals(word.Text, pair[0], StringComparison.Ordinal));
                if (first >= 0 && first + 1 < words.Count && string.Equals(words[first + 1].Text, pair[1], StringComparison.Ordinal))
                {
                    var taken = words.GetRange(first, 2);
                    Add(place, page, taken.ConvertAll(word => new PrintedOption(word.Text, EraWords.Ring(word.Characters))), taken.SelectMany(word => word.Characters));
                    place.Use(line.Where(letter => letter.Box.X >= taken[0].Box.X && letter.Box.Right <= taken[1].Box.Right + 0.01));
                    break;
                }
            }
        }
    }

    private static void Add(Place place, int page, List<PrintedOption> options, IEnumerable<PrintedCharacter> letters) => place.Found.Add(
        new FieldCandidate(page, PaperFieldKind.Circle, Rects.Around(letters.Select(letter => letter.Box)).Inflate(1)) { Options = options });

    /// <summary>The words of a line, parted by gaps and by ・.</summary>
    private static IEnumerable<PrintedRun> Parts(IReadOnlyList<PrintedCharacter> line)
    {
        foreach (var word in PrintedLines.Words(line))
        {
            var part = new List<PrintedCharacter>();
            foreach (var letter in word.Characters)
            {
                if (IsMark(letter.Text))
                {
                    if (part.Count > 0)
                    {
                        yield return new PrintedRun([.. part]);
                        part.Clear();
                    }
                }
                else
                {
                    part.Add(letter);
                }
            }

            if (part.Count > 0)
            {
                yield return new PrintedRun([.. part]);
            }
        }
    }

    /// <summary>1月, 1人 … count something.</summary>
    private static bool IsAmount(PrintedRun word) => word.Text.Length > 1 && word.Text[1] is '月' or '日' or '年' or '人' or '円' or '歳';

    private static bool IsMark(string text) => text is "・" or "･" or "·" or "•" or "/" or "／";

    private static char Folded(string letter) => letter.Normalize(letter[0] is >= '①' and <= '⑳' ? System.Text.NormalizationForm.FormC : System.Text.NormalizationForm.FormKC)[0];

    private static string Plain(string text) => PrintedLines.Plain(text);
}
