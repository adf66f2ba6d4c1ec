namespace Rpa.Scenarios.Values;

/// <summary>
/// The family of short horizontal strokes. People and software mix them freely, so they are folded by context:
/// between digits they mean a hyphen, after kana the long sound mark.
/// </summary>
public static class Hyphens
{
    /// <summary>Long sound mark ー (U+30FC).</summary>
    public const char LongMark = 'ー';

    private const string Family = "-\u00AD\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D\u30FC\uFF70\u2500\u2501~\u301C\uFF5E";

    /// <summary>Whether the character may stand for a hyphen or a long sound mark.</summary>
    public static bool IsHyphen(char c) => Family.Contains(c, StringComparison.Ordinal);

    /// <summary>Every member of the family becomes '-'. For numbers only.</summary>
    public static string ToAscii(string text) => Replace(text, '-');

    /// <summary>Every member of the family becomes ー. For kana only.</summary>
    public static string ToLongMark(string text) => Replace(text, LongMark);

    /// <summary>Folds by context: ー after kana, '-' elsewhere. For addresses and other mixed text.</summary>
    public static string FoldByContext(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (result, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                result[i] = !IsHyphen(source[i]) ? source[i] : i > 0 && IsKana(result[i - 1]) ? LongMark : '-';
            }
        });
    }

    private static bool IsKana(char c) => c is >= 'ぁ' and <= 'ゖ' or >= 'ァ' and <= 'ヺ' or LongMark or >= '\uFF66' and <= '\uFF9F';

    private static string Replace(string text, char by)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, (text, by), static (result, state) =>
        {
            for (var i = 0; i < state.text.Length; i++)
            {
                result[i] = IsHyphen(state.text[i]) ? state.by : state.text[i];
            }
        });
    }
}
