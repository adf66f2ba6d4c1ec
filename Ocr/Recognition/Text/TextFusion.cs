using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Engines.Tesseract;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>
/// Puts the readings of Tesseract and of PP-OCR together, character by character. PP-OCR reads kanji, also written by hand, far better,
/// but lacks kana and some kanji and then says something else with confidence; Tesseract knows them all. So a character that PP-OCR
/// does not know is believed from Tesseract, and the rest is weighed.
/// </summary>
internal sealed class TextFusion(Func<char, bool> paddleKnows)
{
    /// <summary>What Tesseract's word is worth against PP-OCR's probability, if all of its drawings agree.</summary>
    private const double TesseractVote = 0.8;

    /// <summary>What PP-OCR would give a character that it does not know, had it seen it.</summary>
    private const double UnknownCharacter = 0.3;

    /// <summary>A character that PP-OCR knows and did not see, but Tesseract did: often a ghost.</summary>
    private const double MissedByPaddle = 0.6;

    private const double Gap = 0.7;

    private const double Mismatch = 1;

    private const double SmallestWeight = 0.02;

    /// <summary>Fuses the readings of a line.</summary>
    /// <param name="paddle">What PP-OCR saw.</param>
    /// <param name="tesseract">What Tesseract read in each drawing of the line; the first is its best.</param>
    public IReadOnlyList<TextSlot> Fuse(IReadOnlyList<LineCharacter> paddle, IReadOnlyList<IReadOnlyList<TextSymbol>> tesseract)
    {
        var votes = Columns(paddle, tesseract);
        var slots = new List<TextSlot>();
        foreach (var column in votes)
        {
            if (Slot(column, tesseract.Count) is { } slot)
            {
                slots.Add(slot);
            }
        }

        return slots;
    }

    private TextSlot? Slot(Column column, int drawings)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (text, count) in column.Votes)
        {
            weights[text] = TesseractVote * count / drawings;
            if (!(text.Length == 1 && paddleKnows(text[0])))
            {
                weights[text] += UnknownCharacter * count / drawings;
            }
        }

        var seen = column.Paddle;
        if (seen is null)
        {
            var total = column.Votes.Values.Sum();
            var strongest = weights.Values.DefaultIfEmpty(0).Max();
            // Most drawings saw nothing here, or saw different things that PP-OCR would have seen: a ghost.
            if (total * 2 < drawings || (total < drawings && strongest < MissedByPaddle))
            {
                return null;
            }
        }
        else
        {
            foreach (var (character, probability) in seen.Choices)
            {
                var text = character.ToString();
                weights[text] = weights.GetValueOrDefault(text) + (probability * seen.Mass);
            }
        }

        var sum = Math.Max(weights.Values.Sum(), 1e-9);
        var choices = weights
            .Select(pair => (pair.Key, pair.Value / sum))
            .Where(choice => choice.Item2 >= SmallestWeight)
            .OrderByDescending(choice => choice.Item2)
            .ToList();
        var agreed = seen is not null && column.Votes.ContainsKey(seen.Choices[0].Character.ToString())
            && string.Equals(choices[0].Key, seen.Choices[0].Character.ToString(), StringComparison.Ordinal);
        return new TextSlot(choices, agreed, seen is null || column.Votes.Count == 0);
    }

    /// <summary>Lines the drawings of Tesseract up with what PP-OCR saw; characters seen by Tesseract alone become columns of their own.</summary>
    private static List<Column> Columns(IReadOnlyList<LineCharacter> paddle, IReadOnlyList<IReadOnlyList<TextSymbol>> tesseract)
    {
        var columns = paddle.Select(character => new Column(character)).ToList();
        foreach (var symbols in tesseract)
        {
            columns = Align(columns, symbols);
        }

        return columns;
    }

    private static List<Column> Align(List<Column> columns, IReadOnlyList<TextSymbol> symbols)
    {
        var cost = new double[columns.Count + 1, symbols.Count + 1];
        for (var i = 0; i <= columns.Count; i++)
        {
            for (var j = 0; j <= symbols.Count; j++)
            {
                cost[i, j] = (i, j) switch
                {
                    (0, 0) => 0,
                    (0, _) => cost[0, j - 1] + Gap,
                    (_, 0) => cost[i - 1, 0] + Gap,
                    _ => Math.Min(
                        cost[i - 1, j - 1] + columns[i - 1].Distance(symbols[j - 1].Text),
                        Math.Min(cost[i - 1, j], cost[i, j - 1]) + Gap),
                };
            }
        }

        var result = new List<Column>();
        for (int i = columns.Count, j = symbols.Count; i > 0 || j > 0;)
        {
            if (i > 0 && j > 0 && Math.Abs(cost[i, j] - cost[i - 1, j - 1] - columns[i - 1].Distance(symbols[j - 1].Text)) < 1e-9)
            {
                result.Add(columns[i - 1].With(symbols[j - 1].Text));
                i--;
                j--;
            }
            else if (i > 0 && Math.Abs(cost[i, j] - cost[i - 1, j] - Gap) < 1e-9)
            {
                result.Add(columns[i - 1]);
                i--;
            }
            else
            {
                result.Add(new Column(null).With(symbols[j - 1].Text));
                j--;
            }
        }

        result.Reverse();
        return result;
    }

    /// <summary>What was seen at one place of the line.</summary>
    private sealed class Column(LineCharacter? paddle)
    {
        public LineCharacter? Paddle { get; } = paddle;

        public Dictionary<string, int> Votes { get; } = new(StringComparer.Ordinal);

        public Column With(string text)
        {
            Votes[text] = Votes.GetValueOrDefault(text) + 1;
            return this;
        }

        /// <summary>How unlike a character is to what was seen here.</summary>
        public double Distance(string text)
        {
            if (Votes.ContainsKey(text))
            {
                return 0;
            }

            var seen = Paddle?.Choices.FirstOrDefault(choice => string.Equals(choice.Character.ToString(), text, StringComparison.Ordinal));
            return seen is { Probability: > 0 } match ? 0.4 * (1 - match.Probability) : Mismatch;
        }
    }
}
