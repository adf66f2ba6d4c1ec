using System.Collections.Immutable;
using System.Globalization;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Scripts.Formats;

/// <summary>The formats that every scenario may name.</summary>
public static class BuiltInFormats
{
    /// <summary>The format of steps that name none: the text as it is.</summary>
    public static IValueFormat Text { get; } = new ValueFormat("text", value => value);

    /// <summary>All of them by name.</summary>
    public static ImmutableDictionary<string, IValueFormat> All { get; } = new IValueFormat[]
    {
        Text,
        new ValueFormat("wareki7", value => OnDate(value, date => JapaneseEra.Of(date) is null ? null : WarekiDate.FormatCode(date)), IsoOf),
        new ValueFormat("wareki", value => OnDate(value, WarekiDate.Format), IsoOf, SameDate),
        new ValueFormat("date", value => OnDate(value, WarekiDate.FormatIso), IsoOf),
        new ValueFormat("dateSlash", value => OnDate(value, date => date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)), IsoOf),
        new ValueFormat("date8", value => OnDate(value, date => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), IsoOf),
        new ValueFormat("digits", DigitText.Digits, shown => DigitText.Digits(shown) ?? shown),
        new ValueFormat("yen", YenOf, shown => YenOf(shown) ?? shown, (formatted, shown) => YenOf(shown) is { } yen && string.Equals(formatted, yen, StringComparison.Ordinal)),
        new ValueFormat("name", NameText.Canonicalize, NameText.Canonicalize, NameText.LooselyEqual),
        new ValueFormat("kana", KanaText.Canonicalize, KanaText.Canonicalize, KanaText.LooselyEqual),
        new ValueFormat("zenginKana", value => ZenginKana.Parse(value).Value, ZenginKana.ToFullWidth),
        new ValueFormat("flag", value => value is "0" or "1" ? value : null),
    }.ToImmutableDictionary(format => format.Name, StringComparer.Ordinal);

    private static string? OnDate(string value, Func<DateOnly, string?> format) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? format(date) : null;

    private static string IsoOf(string shown) => WarekiDate.Parse(shown) is { IsValid: true, Warning: null } parsed ? WarekiDate.FormatIso(parsed.Value) : shown;

    private static bool SameDate(string formatted, string shown) => string.Equals(IsoOf(formatted), IsoOf(shown), StringComparison.Ordinal);

    private static string? YenOf(string value) => Yen.Parse(value) is { IsValid: true } parsed ? parsed.Value.ToString(CultureInfo.InvariantCulture) : null;
}
