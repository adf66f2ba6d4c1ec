using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>Which kana follow which in Japanese: small letters only where they can be spoken, no long mark at the start. Says nothing of names.</summary>
internal sealed class KanaSounds : ITextPrior
{
    private const string Small = "ァィゥェォャュョッヮ";

    /// <summary>Letters that ャュョ follow.</summary>
    private const string BeforeGlide = "キシチニヒミリギジヂビピ";

    /// <summary>Letters that ッ stands before.</summary>
    private const string AfterStop = "カキクケコサシスセソタチツテトパピプペポガギグゲゴザジズゼゾダデドバビブベボハヒフヘホ";

    /// <summary>Letters after which ョ is far more usual than ヨ; キヨ, チヨ and ミヨ are names of their own.</summary>
    private const string GlideOfO = "リシジヒビピ";

    private const double Unspeakable = -4;

    private const double Likely = 0.7;

    /// <summary>The prior of a line of kana.</summary>
    public static KanaSounds Prior { get; } = new();

    public double Of(string before, string character) =>
        before.Length == 0
            ? character is "ー" or "ン" or "・" or "-" || Small.Contains(character, StringComparison.Ordinal) ? Unspeakable : 0
            : Between(before[^1], character[0]);

    /// <summary>The same for a letter after another, in katakana or hiragana.</summary>
    public static double Between(char before, char character)
    {
        if (before == 'ッ' && !AfterStop.Contains(character, StringComparison.Ordinal))
        {
            return Unspeakable;
        }

        return character switch
        {
            'ョ' when GlideOfO.Contains(before, StringComparison.Ordinal) => Likely,
            'ャ' or 'ュ' or 'ョ' => BeforeGlide.Contains(before, StringComparison.Ordinal) || (character == 'ュ' && before is 'デ' or 'テ' or 'フ') ? 0 : Unspeakable,
            'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ヮ' => BeforeVowel(character).Contains(before, StringComparison.Ordinal) ? 0 : Unspeakable,
            'ー' => before is 'ー' or 'ッ' or 'ン' ? Unspeakable : 0,
            'ッ' => before is 'ッ' or 'ン' or 'ー' ? Unspeakable / 2 : 0,
            _ => 0,
        };
    }

    /// <summary>The same for characters as lattices spell them.</summary>
    public static double Between(string before, string character)
    {
        var (last, next) = (KanaText.Canonicalize(before), KanaText.Canonicalize(character));
        return last.Length == 1 && next.Length == 1 ? Between(last[0], next[0]) : 0;
    }

    /// <summary>Letters that a small vowel follows, in words from abroad.</summary>
    private static string BeforeVowel(char vowel) => vowel switch
    {
        'ァ' => "フヴツクグ",
        'ィ' => "フヴテデウツクス",
        'ゥ' => "トド",
        'ェ' => "フヴシジチウツクイ",
        'ォ' => "フヴウツクグ",
        _ => "クグ",
    };
}
