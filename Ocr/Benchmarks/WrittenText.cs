using System.Text;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Benchmarks;

/// <summary>The characters of a field that count for the share of characters right: as written, without spaces, digits and signs in one width.</summary>
internal static class WrittenText
{
    /// <summary>Compares characters; null for fields that are marks or empty, and for what only refers to another field (同上).</summary>
    public static TextAlignment? Align(FieldType type, FieldTruth? truth, FieldReading reading)
    {
        if (truth?.Text is not { } written || type is FieldType.ChoiceCircle or FieldType.ChoiceCheck or FieldType.Signature)
        {
            return null;
        }

        // A spelling that knowledge put right counts: it is what the clerk gets to see.
        var read = type switch
        {
            FieldType.Address or FieldType.Date or FieldType.Money => reading.Text,
            _ => reading.Value?.Text ?? reading.Text,
        };
        return TextAlignment.Of(Fold(type, written), Fold(type, read ?? string.Empty));
    }

    private static string Fold(FieldType type, string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in type is FieldType.NameKana or FieldType.BankHolder ? KanaText.StrictKey(text) : text)
        {
            var narrow = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
            if (narrow is ' ' or '\u3000')
            {
                continue;
            }

            // Hyphens of numbers are layout, not content; in names ー is a letter.
            if (Hyphens.IsHyphen(narrow) && type is not (FieldType.NameKana or FieldType.NameKanji or FieldType.BankHolder or FieldType.Text))
            {
                if (type is FieldType.Address)
                {
                    folded.Append('-');
                }

                continue;
            }

            if (narrow is ',' or '、' or '円' or '¥' && type is FieldType.Money)
            {
                continue;
            }

            folded.Append(narrow);
        }

        return folded.ToString();
    }
}
