using System.Text;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Folds what the engine reads to what the field can hold.</summary>
internal static class TextFolding
{
    /// <summary>Every katakana of a furigana.</summary>
    public const string Katakana =
        "ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポ"
        + "マミムメモャヤュユョヨラリルレロワヰヱヲンヴヵヶー";

    /// <summary>Characters that look like a katakana, in pairs.</summary>
    private const string LookAlikes = "二ニ八ハ力カ口ロ工エ夕タ卜ト三ミ一ーへヘリリべベぺペ才オ又ヌ干チ千チ乂メ";

    /// <summary>Furigana: katakana only, look-alikes folded, all else dropped.</summary>
    public static string Kana(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = LookAlikes.IndexOf(c, StringComparison.Ordinal);
            result.Append(at >= 0 && at % 2 == 0 ? LookAlikes[at + 1] : c);
        }

        return string.Concat(KanaText.StrictKey(result.ToString()).Where(c => Katakana.Contains(c, StringComparison.Ordinal)));
    }

    /// <summary>Text as written: digits and Latin in ASCII, quotation and bar noise of rulings dropped.</summary>
    public static string Plain(string text) =>
        string.Concat(DigitText.FoldWidth(text).Where(c => c is not ('|' or '_' or '`' or '\'' or '"' or '「' or '」' or '[' or ']' or '~'))).Trim();
}
