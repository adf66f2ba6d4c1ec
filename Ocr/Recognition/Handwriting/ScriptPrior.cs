using Rpa.Ocr.Recognition.Lattices;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>
/// How Japanese writing goes from script to script, and the usual pairs of characters of addresses and organisations. Weak on purpose:
/// it settles what ink leaves open (ニ or 二, - or 一, 0 or O), and no more.
/// </summary>
internal sealed class ScriptPrior : ITextPrior
{
    /// <summary>A pair of a usual word is likelier by this.</summary>
    private const double UsualPair = 0.9;

    /// <summary>A step that people nearly always take.</summary>
    private const double Usual = 0.5;

    /// <summary>A step that people seldom take, …</summary>
    private const double Seldom = -1.2;

    /// <summary>… hardly ever, …</summary>
    private const double Rare = -2.5;

    /// <summary>… or never with a meaning.</summary>
    private const double Odd = -4;

    private const string AfterNumber = "丁番号地階棟室の区町条年月日時分歳人円才F-.~,";

    private static readonly HashSet<string> Pairs = PairsOf(
        "丁目 番地 番地の 号室 号棟 株式会社 有限会社 合同会社 合名会社 医療法人 社会福祉法人 学校法人 社団法人 財団法人 総合病院 病院 医院 診療所 "
        + "クリニック 整形外科 内科 外科 歯科 銀行 信用金庫 信用組合 農業協同組合 労働金庫 支店 本店 出張所 営業部 支所 支社 工場 製作所 工業 商事 商店 "
        + "建設 運輸 食品 産業 電機 電子 興業 事務所 保育園 幼稚園 小学校 中学校 高等学校 マンション アパート ハイツ コーポ メゾン ハイム レジデンス "
        + "パーク タワー ビル 荘 都 北海道 東京都 大阪府 京都府 神奈川県 愛知県 埼玉県 千葉県 県 長男 長女 次男 次女 二男 二女 三男 三女 本人 "
        + "父 母 妻 夫 養子 同居 別居 脳梗塞 脳出血 高血圧 糖尿病 認知症 骨折 関節症 パーキンソン病 同上 以下余白");

    private readonly FieldType _type;

    /// <summary>The prior of a type of field.</summary>
    public ScriptPrior(FieldType type) => _type = type;

    private enum Script
    {
        Start,
        Kanji,
        Hiragana,
        Katakana,
        LongMark,
        Digit,
        Dash,
        Latin,
        Sign,
    }

    public double Of(string before, string character)
    {
        var last = Last(before);
        var pair = last.Length > 0 && Pairs.Contains(last + character) ? UsualPair : 0;
        return pair + (_type is FieldType.NameKanji ? InName(ScriptOf(last), ScriptOf(character), character) : InText(ScriptOf(last), ScriptOf(character), last, character));
    }

    private static double InName(Script before, Script now, string character) => (before, now) switch
    {
        (_, Script.Digit or Script.Dash) => Odd,
        (Script.Katakana or Script.Hiragana or Script.LongMark, Script.LongMark) => 0,
        (_, Script.LongMark) => Odd,
        (_, Script.Latin) => before is Script.Latin ? 0 : Rare,
        (Script.Latin, _) => Odd,
        (Script.Kanji, Script.Katakana) => character is "ノ" or "ヶ" or "ケ" or "ツ" or "ッ" ? Seldom : Rare,
        (Script.Katakana, Script.Kanji) => Seldom,
        (Script.Start, Script.Katakana or Script.Hiragana) => Seldom,
        (Script.Kanji, Script.Hiragana) or (Script.Hiragana, Script.Kanji) => Seldom,
        (Script.Katakana, Script.Hiragana) or (Script.Hiragana, Script.Katakana) => Rare,
        (_, Script.Sign) => Seldom,
        _ => 0,
    };

    private static double InText(Script before, Script now, string last, string character) => (before, now) switch
    {
        (Script.Dash, Script.Digit) => Usual,
        (Script.Digit, Script.Digit or Script.Dash) => 0,
        (Script.Katakana or Script.LongMark or Script.Hiragana, Script.LongMark) => 0,
        (Script.Digit, Script.LongMark) => Rare,
        (_, Script.LongMark) => Odd,
        (Script.Latin or Script.Katakana, Script.Dash) or (Script.Dash, Script.Latin or Script.Katakana or Script.Dash) => Seldom,
        (_, Script.Dash) or (Script.Dash, _) => Rare,
        (Script.Hiragana, Script.Digit) => last is "の" ? Usual : Seldom,
        (Script.Hiragana, Script.Katakana) when last is "の" => Seldom,
        (not (Script.Kanji or Script.Katakana), Script.Katakana) when character is "ノ" => Rare,
        (Script.Katakana, Script.Katakana) when character is "ノ" && last is "ノ" => Odd,
        (Script.Digit, Script.Katakana) => Rare,
        (Script.Digit, _) => AfterNumber.Contains(character, StringComparison.Ordinal) ? 0 : IsNumeral(character) ? Rare : Seldom,
        (_, Script.Digit) => IsNumeral(last) || last is "ノ" or "ケ" or "ヶ" ? Rare : 0,
        (Script.Latin, Script.Latin) => 0,
        (_, Script.Latin) or (Script.Latin, _) => Seldom,
        (Script.Kanji, Script.Katakana) => character is "ケ" or "ヶ" or "ノ" or "ツ" or "ッ" ? Seldom / 2 : Seldom,
        (Script.Katakana or Script.LongMark, Script.Kanji) => last is "ケ" or "ヶ" or "ノ" or "ツ" or "ッ" ? 0 : Seldom,
        (Script.Katakana, Script.Hiragana) or (Script.Hiragana, Script.Katakana) => Rare,
        (Script.Start, Script.Hiragana or Script.Sign) => Seldom,
        (_, Script.Sign) => Seldom / 2,
        (Script.Hiragana, Script.Hiragana) => KanaSounds.Between(last, character),
        (Script.Katakana or Script.LongMark, Script.Katakana) => KanaSounds.Between(last, character),
        _ => 0,
    };

    private static bool IsNumeral(string character) => character is "一" or "二" or "三" or "十" or "〇" or "八";

    private static Script ScriptOf(string character) => character.Length == 0 ? Script.Start : character[0] switch
    {
        'ー' => Script.LongMark,
        '-' => Script.Dash,
        >= '0' and <= '9' => Script.Digit,
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Script.Latin,
        >= 'ぁ' and <= 'ゔ' => Script.Hiragana,
        >= 'ァ' and <= 'ヺ' => Script.Katakana,
        '々' or '〆' or '〇' => Script.Kanji,
        >= '一' => Script.Kanji,
        _ => Script.Sign,
    };

    private static string Last(string text) => text.Length switch
    {
        0 => string.Empty,
        1 => text,
        _ => char.IsLowSurrogate(text[^1]) ? text[^2..] : text[^1..],
    };

    private static HashSet<string> PairsOf(string words)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Split(' '))
        {
            for (var i = 0; i + 1 < word.Length; i++)
            {
                pairs.Add(word.Substring(i, 2));
            }
        }

        return pairs;
    }
}
