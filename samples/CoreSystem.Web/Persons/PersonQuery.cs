using System.Globalization;
using System.Text;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Persons;

/// <summary>A search of the register, from the one box of AT0110 (自動判定).</summary>
/// <param name="Kind">What the box holds.</param>
/// <param name="Text">What was typed, half-width where it is a number.</param>
/// <param name="Birth">The birth date, when <paramref name="Kind"/> is <see cref="PersonQueryKind.Birth"/>.</param>
/// <param name="Anywhere">部分一致 instead of 前方一致.</param>
/// <param name="WithRemoved">除票含む: also persons who moved out or died.</param>
internal sealed record PersonQuery(PersonQueryKind Kind, string Text, DateOnly Birth, bool Anywhere, bool WithRemoved)
{
    /// <summary>Judges the box; a query or the message that refuses it.</summary>
    public static (PersonQuery? Query, Message? Refusal) Judge(string typed, bool anywhere, bool withRemoved)
    {
        var text = typed.Trim();
        if (text.Length == 0)
        {
            return (null, MessageTable.At("q", "E0014"));
        }

        var number = text.Normalize(NormalizationForm.FormKC);
        if (!number.All(char.IsAsciiDigit))
        {
            return Kana.IsSearchable(text)
                ? (new PersonQuery(PersonQueryKind.Kana, text, default, anywhere, withRemoved), null)
                : (null, MessageTable.At("q", "E0013", "氏名はカナで入力"));
        }

        return number.Length switch
        {
            10 => (new PersonQuery(PersonQueryKind.Number, number, default, anywhere, withRemoved), null),
            7 when Wareki.TryParse(number, out var birth) => ByBirth(birth),
            8 when DateOnly.TryParseExact(number, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) => ByBirth(birth),
            7 or 8 => (null, MessageTable.At("q", "E0051", "生年月日")),
            12 when !HasIndividualCheckDigit(number) => (null, MessageTable.At("q", "E0031", "個人番号")),
            12 => (null, MessageTable.At("q", "E0032")),
            _ => (null, MessageTable.At("q", "E0013", "検索条件")),
        };

        (PersonQuery? Query, Message? Refusal) ByBirth(DateOnly birth) =>
            (new PersonQuery(PersonQueryKind.Birth, number, birth, anywhere, withRemoved), null);
    }

    // 番号法施行令8条, 平成26年総務省令85号5条: weights 2 to 7, 2 to 6 from the right of the first eleven digits.
    private static bool HasIndividualCheckDigit(string number)
    {
        var sum = 0;
        for (var n = 1; n <= 11; n++)
        {
            sum += (number[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        }

        var rest = sum % 11;
        return number[11] - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
