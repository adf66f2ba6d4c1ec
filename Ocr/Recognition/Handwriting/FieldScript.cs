using Rpa.Ocr.Recognition.Lattices;
using Rpa.Ocr.Recognition.Text;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>Which characters a kind of field is written with: the mask over a network's labels, how its labels are spelled, and how usual each is.</summary>
internal sealed class FieldScript
{
    private const string BankHolderSigns = "()-./";

    private const string KanaSigns = "ー・";

    /// <summary>People who were asked for katakana still write hiragana, seldom.</summary>
    private static readonly double SeldomHiragana = Math.Log(0.08);

    /// <summary>Letters and digits in what is mostly kana or kanji.</summary>
    private static readonly double SeldomLatin = Math.Log(0.1);

    private readonly Func<string, double?> _usual;
    private readonly bool _kana;

    private FieldScript(Func<string, double?> usual, bool kana)
    {
        _usual = usual;
        _kana = kana;
    }

    /// <summary>Hiragana outside of running text.</summary>
    private static readonly double SomeHiragana = Math.Log(0.4);

    /// <summary>パ行 beside バ行, which names have far more of.</summary>
    private static readonly double SomeHalfVoiced = Math.Log(0.5);

    /// <summary>フリガナ.</summary>
    public static FieldScript Kana { get; } = new(character => OfKana(character), kana: true);

    /// <summary>口座名義: kana, and what names of companies bring along.</summary>
    public static FieldScript BankHolder { get; } = new(
        character => OfKana(character) ?? (IsLatinCapital(character) || char.IsAsciiDigit(character[0]) || Contains(BankHolderSigns, character) ? SeldomLatin : null),
        kana: true);

    /// <summary>Names of persons.</summary>
    public static FieldScript Name { get; } = new(
        character => char.IsAsciiLetter(character[0]) ? SeldomLatin * 2 : char.IsAscii(character[0]) || Contains("、。〃〆", character) ? null : OfKanji(character), kana: false);

    /// <summary>Addresses.</summary>
    public static FieldScript Address { get; } = new(
        character => char.IsAsciiLetter(character[0]) ? SeldomLatin * 2
            : Contains("/&~〃〆「」", character) ? null
            : Contains("、。.,()", character) ? SeldomLatin * 2
            : character[0] is >= 'ぁ' and <= 'ゔ' ? SomeHiragana : OfKanji(character),
        kana: false);

    /// <summary>Anything.</summary>
    public static FieldScript Free { get; } = new(character => char.IsAsciiLetter(character[0]) ? SeldomLatin : OfKanji(character), kana: false);

    /// <summary>The script of a field.</summary>
    public static FieldScript Of(FieldType type) => type switch
    {
        FieldType.NameKana => Kana,
        FieldType.BankHolder => BankHolder,
        FieldType.NameKanji => Name,
        FieldType.Address => Address,
        _ => Free,
    };

    /// <summary>Whether digits are written in it.</summary>
    public bool HasDigits => _usual("0") is not null;

    /// <summary>How usual a character is (natural logarithm, 0 for the usual ones); null where the field cannot hold it.</summary>
    /// <param name="label">The label of a network.</param>
    public double? Usual(string label) => label.Length == 0 ? null : _usual(Plain(label));

    /// <summary>How lattices of this field spell a label: widths folded, and hiragana as katakana where kana are asked for.</summary>
    public string Spell(string label)
    {
        var plain = Plain(label);
        return _kana ? KanaText.Canonicalize(plain) : plain;
    }

    private static string Plain(string label) => string.Concat(label.EnumerateRunes().Take(1).Select(LatticeText.Fold));

    private static double? OfKana(string character) =>
        Contains("ヰヱヮヵヶ", character) ? SeldomHiragana
        : Contains("パピプペポ", character) ? SomeHalfVoiced
        : Contains(TextFolding.Katakana, character) || Contains(KanaSigns, character) ? 0
        : character[0] is >= 'ぁ' and <= 'ゔ' ? SeldomHiragana
        : null;

    /// <summary>Kanji by their use; 〇 and signs that look like a digit are seldom meant.</summary>
    private static double OfKanji(string character) => character[0] switch
    {
        >= '一' => KanjiUse.Of(character),
        '〇' or '/' or '「' or '」' => SeldomLatin,
        _ => 0,
    };

    private static bool IsLatinCapital(string character) => char.IsAsciiLetterUpper(character[0]);

    private static bool Contains(string list, string character) => list.Contains(character, StringComparison.Ordinal);
}
