using System.Collections.Frozen;
using System.Text;

namespace Rpa.Scenarios.Values;

/// <summary>
/// 異体字 met in names and places, each folded to the common form (the first of its line). For comparison only; two people may well be
/// told apart by these letters, so equality under folding is a warning and never silent.
/// </summary>
internal static class KanjiVariants
{
    private static readonly string[] Groups =
    [
        "高髙", "崎﨑碕嵜", "辺邊邉", "吉𠮷", "斎齋齊斉", "浜濱濵", "沢澤", "富冨", "島嶋嶌", "桜櫻", "広廣", "国國圀", "竜龍", "滝瀧", "黒黑", "関關",
        "条條", "実實", "真眞", "恵惠", "栄榮", "万萬", "寿壽", "静靜", "徳德", "薮藪", "館舘", "峰峯", "松枩柗", "橋槗𣘺", "土圡𡈽", "礼禮", "禄祿",
        "頼賴", "来來", "単單", "弥彌", "弁辨瓣辯", "与與", "予豫", "伝傳", "仏佛", "仮假", "会會", "体體", "余餘", "併倂", "価價", "党黨", "児兒",
        "円圓", "処處", "剣劍劔剱", "励勵", "労勞", "区區", "医醫", "巌巖", "厳嚴", "参參", "双雙", "収收", "叙敍敘", "台臺", "囲圍", "図圖", "団團",
        "圧壓", "塩鹽", "壌壤", "声聲", "売賣", "変變", "奥奧", "奨獎奬", "姫姬", "嬢孃", "学學", "宝寶寳", "寛寬", "将將", "専專", "対對", "尭堯",
        "尚尙", "届屆", "属屬", "岳嶽", "峡峽", "巣巢", "帯帶", "帰歸", "庁廳", "応應", "恒恆", "悦悅", "慎愼", "恋戀", "払拂", "抜拔", "択擇",
        "拝拜", "拠據", "挙擧", "拡擴", "揺搖", "数數", "断斷", "旧舊", "昼晝", "晋晉", "暁曉", "曽曾", "枢樞", "栃杤", "柳栁桺", "桧檜", "桝枡",
        "検檢", "楽樂", "楼樓", "槙槇", "様樣", "横橫", "権權", "欧歐", "歓歡", "歩步", "歳歲", "気氣", "渋澁澀", "浄淨", "浅淺", "淵渕渊", "済濟",
        "渓溪谿", "温溫", "湾灣", "満滿", "潜潛濳", "灯燈", "焼燒", "営營", "為爲", "状狀", "独獨", "狭狹", "瑶瑤", "瓶甁", "産產", "畳疊", "発發",
        "県縣", "砕碎", "禅禪", "称稱", "稲稻", "粋粹", "糸絲", "経經", "絵繪", "継繼", "続續", "総總", "緑綠", "縁緣", "縄繩", "縦縱", "聡聰",
        "翠翆", "脳腦", "蔵藏", "舎舍", "船舩", "茎莖", "荘莊", "薫薰", "薬藥", "藤籐", "蛍螢", "蝿蠅", "衛衞", "装裝", "覇霸", "覚覺", "覧覽",
        "観觀", "訳譯", "読讀", "謡謠", "譲讓", "豊豐", "賛贊", "転轉", "軽輕", "辞辭", "遅遲", "遥遙", "郷鄕", "酔醉", "醸釀", "釈釋", "釜釡",
        "鉄鐵鐡", "録錄", "錬鍊", "鎮鎭", "阪坂", "険險", "隠隱", "隣鄰", "雑雜", "霊靈", "青靑", "顔顏", "顕顯", "飲飮", "餅餠", "駅驛", "駆驅",
        "験驗", "髪髮", "鴎鷗", "鴬鶯", "鶏鷄", "鶴靏靍", "麦麥", "麹麴", "黄黃", "鼓皷", "齢齡", "亀龜", "亜亞", "悪惡", "壱壹", "弐貳", "桑桒",
        "芸藝", "野埜", "乗乘", "徴徵", "巻卷", "圏圈", "勲勳", "薗園", "凛凜", "瀬瀨", "涼凉", "準凖", "増增", "蝋蠟", "頬頰", "莱萊", "焔焰",
        "祷禱", "涛濤", "篭籠", "秋穐龝", "穂穗", "梅楳",
    ];

    private static readonly FrozenDictionary<Rune, Rune> ToCommon = Build();

    /// <summary>Folds every variant to its common form.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(Common(rune).ToString());
        }

        return result.ToString();
    }

    private static Rune Common(Rune rune)
    {
        if (ToCommon.TryGetValue(rune, out var common))
        {
            return common;
        }

        // Compatibility ideographs (U+F900…, U+2F800…) have a canonical counterpart: it may itself be a variant.
        if (rune.Value is (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F))
        {
            var unified = rune.ToString().Normalize(NormalizationForm.FormC).EnumerateRunes().First();
            return ToCommon.GetValueOrDefault(unified, unified);
        }

        return rune;
    }

    private static FrozenDictionary<Rune, Rune> Build()
    {
        var map = new Dictionary<Rune, Rune>();
        foreach (var group in Groups)
        {
            var runes = group.EnumerateRunes().ToArray();
            foreach (var variant in runes.Skip(1))
            {
                map.Add(variant, runes[0]);
            }
        }

        return map.ToFrozenDictionary();
    }
}
