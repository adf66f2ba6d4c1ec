using System.Globalization;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Procedures;

/// <summary>
/// Texts of people and exports ⇄ canonical values, by the type of the field: for imports, for what a person types in review and for
/// what screens show. Whether a number is right (check digits, masters, plausibility) is for the rules to say, not here.
/// </summary>
public static class FieldText
{
    private const string NameSymbols = ".,'’‘-‐()（）・=＝";

    /// <summary>The value of a field that was asked and left empty: no codes for choices, false for signatures, null for all others.</summary>
    public static FieldValue? Empty(FieldDefinition field) => field.Type switch
    {
        FieldType.ChoiceCircle or FieldType.ChoiceCheck => FieldValue.OfCodes(),
        FieldType.Signature => FieldValue.OfFlag(false),
        _ => null,
    };

    /// <summary>
    /// Understands a text that is not blank. Choices are codes or option texts joined by commas; signatures are 有/無 or the written name.
    /// </summary>
    public static Parsed<FieldValue> Parse(FieldDefinition field, string text) => field.Type switch
    {
        FieldType.NameKanji => ParseName(text),
        FieldType.NameKana => Convert(KanaText.Parse(text)),
        FieldType.Date => Convert(WarekiDate.Parse(text), FieldValue.OfDate),
        FieldType.MyNumber => ParseMyNumber(text),
        FieldType.Number or FieldType.BankNumber => ParseDigits(field, text),
        FieldType.Postal => Convert(PostalCode.Parse(text)),
        FieldType.Address => Convert(AddressText.Parse(text)),
        FieldType.Telephone => Convert(TelephoneNumber.Parse(text)),
        FieldType.BankHolder => ParseHolder(text),
        FieldType.Money => Convert(Yen.Parse(text), FieldValue.OfNumber),
        FieldType.ChoiceCircle or FieldType.ChoiceCheck => ParseChoice(field, text),
        FieldType.Signature => Parsed.Ok(FieldValue.OfFlag(text.Trim() is not ("無" or "なし" or "false"))),
        _ => Parsed.Ok(FieldValue.OfText(text.Trim())),
    };

    /// <summary>A value as people read it: 和暦, option texts, grouped digits. Empty for an empty field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="masked">Whether a My Number shows only its last four digits.</param>
    public static string Format(FieldDefinition field, FieldValue? value, bool masked = true)
    {
        if (value is null)
        {
            return string.Empty;
        }

        var text = value.Text ?? string.Empty;
        return field.Type switch
        {
            // Also numbers that only may be a My Number, such as 個人番号又は法人番号.
            _ when masked && field.Sensitivity is Sensitivity.MyNumber => MyNumber.Mask(text),
            FieldType.Date => value.Date is { } date ? WarekiDate.Format(date) : text,
            FieldType.Postal => PostalCode.Format(text),
            FieldType.Telephone => TelephoneNumber.Format(text),
            FieldType.Money => value.Number is { } yen ? Yen.Format(yen) : text,
            FieldType.ChoiceCircle or FieldType.ChoiceCheck => string.Join('・', value.Codes.Select(code => OptionText(field, code))),
            FieldType.Signature => value.Flag is { } flag ? (flag ? "有" : "無") : text,
            _ => text,
        };
    }

    private static string OptionText(FieldDefinition field, string code) =>
        field.Options.FirstOrDefault(option => string.Equals(option.Code, code, StringComparison.Ordinal))?.Text ?? code;

    private static Parsed<FieldValue> ParseName(string text)
    {
        // A lost byte of code page 932 leaves a symbol such as @ where the ideographic space was.
        var stray = text.FirstOrDefault(letter => char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) && letter is not ' ' && !NameSymbols.Contains(letter, StringComparison.Ordinal));
        return stray is not '\0'
            ? Parsed.Bad<FieldValue>("氏名に使えない記号があります。文字化けの疑いがあります。")
            : Convert(NameText.Parse(text));
    }

    private static Parsed<FieldValue> ParseMyNumber(string text) => DigitText.Digits(text) switch
    {
        null => Parsed.Bad<FieldValue>("個人番号に数字以外の文字があります。"),
        { Length: 12 } digits => Parsed.Ok(FieldValue.OfText(digits)),
        { } digits => Parsed.Bad<FieldValue>($"個人番号は12桁ですが、{digits.Length}桁あります。"),
    };

    private static Parsed<FieldValue> ParseDigits(FieldDefinition field, string text)
    {
        if (LooksLikeExponent(text))
        {
            return Parsed.Bad<FieldValue>($"{field.Label}が表計算ソフトの指数表記になっていて、元の番号が分かりません。");
        }

        if (field.LeadingLetter is { } letter && char.ToUpperInvariant(DigitText.FoldWidth(text).Trim().FirstOrDefault()) == letter)
        {
            return ParseLettered(field, letter, DigitText.FoldWidth(text).Trim()[1..]);
        }

        if (DigitText.Digits(DigitText.FoldKanjiDigits(text)) is not { } digits)
        {
            return Parsed.Bad<FieldValue>($"{field.Label}に数字以外の文字があります。");
        }

        return field.Length is not { } length || digits.Length == length || field.OtherLengths.Contains(digits.Length)
            ? Parsed.Ok(FieldValue.OfText(digits))
            : digits.Length > length
                ? Parsed.Bad<FieldValue>($"{field.Label}は{length}桁ですが、{digits.Length}桁あります。")
                : Parsed.Ok(
                    FieldValue.OfText(digits.PadLeft(length, '0')),
                    $"{field.Label}が{length}桁ないので先頭に0を補いました（表計算ソフトで0が落ちた可能性）。確かめてください。");
    }

    private static Parsed<FieldValue> ParseLettered(FieldDefinition field, char letter, string rest) => DigitText.Digits(rest) switch
    {
        null => Parsed.Bad<FieldValue>($"{field.Label}に、先頭の{letter}のほかに数字以外の文字があります。"),
        { } digits when field.Length is { } length && digits.Length + 1 != length => Parsed.Bad<FieldValue>($"{field.Label}は{length}桁ですが、{digits.Length + 1}桁あります。"),
        { } digits => Parsed.Ok(FieldValue.OfText(letter + digits)),
    };

    /// <summary>1.23457E+11: a spreadsheet has rounded a long number away.</summary>
    internal static bool LooksLikeExponent(string text)
    {
        var folded = DigitText.FoldWidth(text).Trim();
        return folded.Contains("E+", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(folded, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private static Parsed<FieldValue> ParseHolder(string text)
    {
        var parsed = ZenginKana.Parse(text);
        return parsed.IsValid
            ? Parsed.Ok(FieldValue.OfText(KanaText.Canonicalize(text)), parsed.Warning, parsed.Note)
            : Parsed.Bad<FieldValue>(parsed.Error);
    }

    private static Parsed<FieldValue> ParseChoice(FieldDefinition field, string text)
    {
        var words = text.Split([',', '、', '・'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var whole = FindOption(field, text.Trim());
        var options = whole is not null ? [whole] : words.Select(word => FindOption(field, word)).ToList();
        if (options.Contains(null))
        {
            return Parsed.Bad<FieldValue>($"{field.Label}は {string.Join("・", field.Options.Select(option => $"{option.Code} {option.Text}"))} から選んでください。");
        }

        return OfOptions(field, options.OfType<ChoiceOption>());
    }

    /// <summary>The value of chosen options, in the order of the form; an error where only one may be chosen.</summary>
    internal static Parsed<FieldValue> OfOptions(FieldDefinition field, IEnumerable<ChoiceOption> chosen)
    {
        var codes = chosen.Select(option => option.Code).ToHashSet(StringComparer.Ordinal);
        return codes.Count > 1 && !field.Multiple
            ? Parsed.Bad<FieldValue>($"{field.Label}が二つ以上選ばれています。")
            : Parsed.Ok(FieldValue.OfCodes(field.Options.Select(option => option.Code).Where(codes.Contains)));
    }

    private static ChoiceOption? FindOption(FieldDefinition field, string word)
    {
        var folded = DigitText.FoldWidth(word);
        return field.Options.FirstOrDefault(option => string.Equals(option.Code, folded, StringComparison.Ordinal))
            ?? field.Options.FirstOrDefault(option => string.Equals(option.Text, word, StringComparison.Ordinal));
    }

    private static Parsed<FieldValue> Convert(Parsed<string> parsed) => Convert(parsed, FieldValue.OfText);

    private static Parsed<FieldValue> Convert<T>(Parsed<T> parsed, Func<T, FieldValue> make) => parsed.IsValid
        ? Parsed.Ok(make(parsed.Value), parsed.Warning, parsed.Note)
        : Parsed.Bad<FieldValue>(parsed.Error);
}
