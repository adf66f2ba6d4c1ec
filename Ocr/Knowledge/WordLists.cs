using Rpa.Scenarios.Ledgers;

namespace Rpa.Ocr.Knowledge;

/// <summary>The words that a kind of field mostly holds, by the end of its key.</summary>
internal static class WordLists
{
    private static readonly string[] Relations =
    [
        "子", "長男", "長女", "二男", "二女", "次男", "次女", "三男", "三女", "四男", "四女", "五男", "五女", "養子", "養女", "孫", "甥", "姪", "弟", "妹", "兄", "姉", "妻の子", "夫の子",
        "妻", "夫", "父", "母", "祖父", "祖母", "義父", "義母", "妻の父", "妻の母", "夫の父", "夫の母", "子の妻", "子の夫", "配偶者", "本人", "世帯主", "同居人", "家族", "親族",
    ];

    private static readonly string[] Departments =
    [
        "内科", "外科", "整形外科", "脳神経外科", "脳神経内科", "神経内科", "精神科", "心療内科", "循環器内科", "呼吸器内科", "消化器内科", "腎臓内科", "糖尿病内科", "血液内科",
        "リウマチ科", "リハビリテーション科", "泌尿器科", "皮膚科", "眼科", "耳鼻咽喉科", "婦人科", "産婦人科", "小児科", "老年科", "老年内科", "総合診療科", "もの忘れ外来", "訪問診療科", "在宅診療",
    ];

    private static readonly string[] Jobs =
    [
        "会社員", "会社役員", "パート", "パート・アルバイト", "アルバイト", "自営業", "公務員", "団体職員", "農業", "漁業", "無職", "年金受給者", "主婦", "専業主婦", "学生", "派遣社員", "契約社員",
        "教員", "医師", "看護師", "介護職", "飲食業", "小売業", "建設業", "製造業", "運送業", "不動産賃貸業", "フリーランス", "大工", "内職",
    ];

    private static readonly string[] Diseases =
    [
        "がん末期", "関節リウマチ", "筋萎縮性側索硬化症", "後縦靱帯骨化症", "後縦靭帯骨化症", "骨折を伴う骨粗鬆症", "初老期における認知症", "進行性核上性麻痺", "大脳皮質基底核変性症",
        "パーキンソン病", "脊髄小脳変性症", "脊柱管狭窄症", "早老症", "多系統萎縮症", "糖尿病性神経障害", "糖尿病性腎症", "糖尿病性網膜症", "脳血管疾患", "閉塞性動脈硬化症",
        "慢性閉塞性肺疾患", "変形性関節症", "変形性膝関節症", "変形性股関節症", "脳梗塞", "脳出血", "くも膜下出血", "アルツハイマー型認知症", "脳血管性認知症", "ALS", "COPD",
    ];

    /// <summary>The words; empty where the kind of field has no list.</summary>
    /// <param name="end">Last part of the field's key.</param>
    /// <param name="ledger">The town's ledger with lists of its own, or null.</param>
    public static IReadOnlyList<string> Of(string end, ILedger? ledger) => end switch
    {
        "relation" or "supporter_relation" => Relations,
        "dept" => Departments,
        "job" or "job_other" => Jobs,
        "disease" => ledger is null ? Diseases : [.. Diseases.Union(ledger.Masters.Diseases, StringComparer.Ordinal)],
        "insurer_name" => ledger?.Masters.InsurerNames ?? [],
        _ => [],
    };
}
