using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Forms.Fields;
using Rpa.Ocr.Knowledge;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Matching;

/// <summary>
/// Takes places for fields of the procedure: by what is printed for them, their kind, number of boxes and options, and, where several fit,
/// by the fields beside them and the order on paper. The assignment is the best one for the whole form.
/// </summary>
internal sealed class FieldMatcher(IReadOnlyList<FieldDefinition> fields)
{
    /// <summary>Below this a place stays without field.</summary>
    private const double LeastScore = 0.42;

    private const double NearlyAsGood = 0.06;
    private const int Passes = 4;

    private readonly (string Label, string Own, string Part)[] _names = [.. fields.Select(NamesOf)];

    public IReadOnlyList<FieldMatch> Match(IReadOnlyList<FieldCandidate> places)
    {
        var basis = places.Select((place, index) => fields.Select((_, field) => Basis(place, field, index / (double)Math.Max(1, places.Count - 1))).ToArray()).ToArray();
        var scores = basis;
        var chosen = Assignment.Best(Cut(scores), fields.Count);
        for (var pass = 1; pass < Passes; pass++)
        {
            var before = chosen;
            scores = [.. basis.Select((row, place) => row.Select((score, field) => score <= 0 ? 0 : score + Neighbourhood(places, place, field, before)).ToArray())];
            chosen = Assignment.Best(Cut(scores), fields.Count);
        }

        return [.. places.Select((place, index) => Result(place, scores[index], chosen, index))];
    }

    private static double[][] Cut(double[][] scores) => [.. scores.Select(row => row.Select(score => score < LeastScore ? 0 : score).ToArray())];

    private FieldMatch Result(FieldCandidate place, double[] scores, int[] chosen, int index)
    {
        if (chosen[index] < 0)
        {
            return new FieldMatch(place, null, 0, null);
        }

        var taken = chosen.Where(field => field >= 0).ToHashSet();
        var score = scores[chosen[index]];
        var rival = Enumerable.Range(0, fields.Count)
            .Where(field => !taken.Contains(field) && scores[field] > score - NearlyAsGood)
            .OrderByDescending(field => scores[field])
            .Select(field => fields[field])
            .FirstOrDefault();
        return new FieldMatch(place, fields[chosen[index]], Math.Round(Math.Clamp(score, 0, 1), 2), rival);
    }

    private double Basis(FieldCandidate place, int index, double order)
    {
        var field = fields[index];
        if (!Fits(place, field) || place.Office != (field.Requirement == Requirement.Office))
        {
            return 0;
        }

        var label = place.Labels.Select((text, rank) => LabelLikeness(text, _names[index]) - (0.06 * rank)).DefaultIfEmpty(0).Max();
        var part = place.Parts.Concat(place.Labels).Select(text => PartLikeness(text, _names[index].Part, field.Section)).DefaultIfEmpty(0).Max();
        var kind = KindLikeness(place, field);

        // The square makes the order count among fields that are alike in all else: 児童1, 児童2 …
        var distance = order - (index / (double)Math.Max(1, fields.Count - 1));
        var ordered = 0.1 - (0.3 * distance * distance);
        if (place.Options.Count > 0)
        {
            var options = OptionLikeness(place, field);
            return options < 0.4 ? 0 : (0.5 * options) + (0.2 * label) + (0.1 * part) + ordered + 0.05;
        }

        return label <= 0.2 && part <= 0.2 && kind < 1 ? 0 : (0.5 * label) + (0.2 * part) + (0.15 * kind) + ordered;
    }

    /// <summary>Fields of one section stand together, and mostly in the procedure's order.</summary>
    private double Neighbourhood(IReadOnlyList<FieldCandidate> places, int place, int field, int[] chosen)
    {
        var bonus = 0.0;
        foreach (var step in (int[])[-1, 1])
        {
            var other = place + step;
            if (other < 0 || other >= places.Count || chosen[other] < 0 || places[other].Page != places[place].Page)
            {
                continue;
            }

            var neighbour = chosen[other];
            bonus += string.Equals(fields[neighbour].Section, fields[field].Section, StringComparison.Ordinal) ? 0.06 : 0;
            bonus += neighbour - field == step ? 0.05 : 0;
        }

        return bonus;
    }

    private static bool Fits(FieldCandidate place, FieldDefinition field) => place.Kind switch
    {
        PaperFieldKind.Date => field.Type == FieldType.Date,
        PaperFieldKind.Circle or PaperFieldKind.Check => field.Type is FieldType.ChoiceCircle or FieldType.ChoiceCheck,
        PaperFieldKind.Signature => field.Type is FieldType.Signature or FieldType.NameKanji,
        PaperFieldKind.Money => field.Type == FieldType.Money,
        PaperFieldKind.Digits when place.Boxes.Count > 0 => LengthOf(field) is { } length
            ? length == place.Boxes.Count
            : field.Type is FieldType.Number or FieldType.BankNumber or FieldType.Telephone,
        PaperFieldKind.Digits => field.Type is FieldType.Number,
        _ => field.Type is not (FieldType.Date or FieldType.ChoiceCircle or FieldType.ChoiceCheck or FieldType.Postal or FieldType.MyNumber),
    };

    private static int? LengthOf(FieldDefinition field) => field.Type switch
    {
        FieldType.MyNumber => 12,
        FieldType.Postal => 7,
        _ => field.Length,
    };

    /// <summary>1 where the kind of place hardly leaves another meaning.</summary>
    private static double KindLikeness(FieldCandidate place, FieldDefinition field) => place.Kind switch
    {
        PaperFieldKind.Digits when place.Boxes.Count == LengthOf(field) => 1,
        PaperFieldKind.Digits when place.Boxes.Count > 0 => 0.6,
        PaperFieldKind.Signature => field.Type == FieldType.Signature ? 1 : 0.3,
        PaperFieldKind.Kanji when field.Type == FieldType.Money => 0.3,
        PaperFieldKind.Kanji when field.Type == FieldType.Address => place.Rect.Width > 50 ? 0.9 : 0.5,
        PaperFieldKind.Kanji when field.Type is FieldType.Number or FieldType.BankNumber => 0.4,
        PaperFieldKind.Kanji when field.Type == FieldType.Signature => 0.3,
        _ => 0.9,
    };

    private static double OptionLikeness(FieldCandidate place, FieldDefinition field)
    {
        if (field.Options.Count == 0)
        {
            return 0;
        }

        var likeness = field.Options.Average(option => place.Options.Max(printed => OptionLikeness(printed.Text, option.Text)));
        var counted = Math.Min(place.Options.Count, field.Options.Count) / (double)Math.Max(place.Options.Count, field.Options.Count);
        return likeness * counted;
    }

    /// <summary>How alike a printed option and a defined one are, whatever number stands before it.</summary>
    public static double OptionLikeness(string printed, string defined)
    {
        var (a, b) = (PrintedLines.Plain(printed), PrintedLines.Plain(defined));
        var bare = a.Length > 1 && (char.IsAsciiDigit(a[0]) || "アイウエオカ".Contains(a[0], StringComparison.Ordinal)) ? a[1..] : a;
        return new[] { EditDistance.Similarity(a, b), EditDistance.Similarity(bare, b), b.Length > 1 ? 0.9 * Share(bare, b) : 0 }.Max();
    }

    private static double LabelLikeness(string printed, (string Label, string Own, string Part) name)
    {
        var text = PrintedLines.Plain(printed);
        if (text.Length == 0)
        {
            return 0;
        }

        return new[]
        {
            EditDistance.Similarity(text, name.Label),
            EditDistance.Similarity(text, name.Own),
            0.85 * Share(text, name.Own),
            0.8 * Share(name.Own, text),
        }.Max();
    }

    /// <summary>How well a text names whose datum it is: the first word of its label, or its section.</summary>
    private static double PartLikeness(string printed, string part, string section)
    {
        var text = PrintedLines.Plain(printed);
        return new[]
        {
            EditDistance.Similarity(text, PrintedLines.Plain(part)),
            0.9 * Pairs(text, PrintedLines.Plain(part)),
            0.8 * Pairs(text, PrintedLines.Plain(section)),
        }.Max();
    }

    /// <summary>Share of the second text's pairs of letters that the first one has too.</summary>
    private static double Pairs(string text, string wanted)
    {
        if (wanted.Length < 2 || text.Length < 2)
        {
            return 0;
        }

        var found = Enumerable.Range(0, wanted.Length - 1).Count(at => text.Contains(wanted.Substring(at, 2), StringComparison.Ordinal));
        return found / (double)(wanted.Length - 1);
    }

    /// <summary>How much of the second text stands in the first in one piece.</summary>
    private static double Share(string whole, string part)
    {
        var (text, wanted) = (PrintedLines.Plain(whole), PrintedLines.Plain(part));
        if (wanted.Length == 0 || text.Length == 0)
        {
            return 0;
        }

        for (var length = Math.Min(text.Length, wanted.Length); length >= 2; length--)
        {
            for (var at = 0; at + length <= wanted.Length; at++)
            {
                if (text.Contains(wanted.Substring(at, length), StringComparison.Ordinal))
                {
                    return length / (double)wanted.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>請求者 氏名: the whole, the datum itself, and whose it is.</summary>
    private static (string Label, string Own, string Part) NamesOf(FieldDefinition field)
    {
        var words = field.Label.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        var own = words.Length > 1 ? string.Concat(words.Skip(1)) : field.Label;
        return (PrintedLines.Plain(field.Label), PrintedLines.Plain(own), words.Length > 1 ? words[0] : field.Section);
    }
}
