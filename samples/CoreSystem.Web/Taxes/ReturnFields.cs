using CoreSystem.Web.Entries;

namespace CoreSystem.Web.Taxes;

/// <summary>The fields of ZK3010, as the paper form orders them.</summary>
internal static class ReturnFields
{
    private const string Relations = "1:同居 2:別居";

    /// <summary>Columns of a member of the family of which one filled makes the row used.</summary>
    public static IReadOnlyList<string> FamilyColumns { get; } = ["outside", "outside-birth", "relation", "cohabit", "amount", "income"];

    public static IReadOnlyList<EntryTab> Tabs(int dependants) =>
    [
        new EntryTab("taxpayer", "申告者",
            new EntryGroup("", EntryField.Find(
                "taxpayer-no", "宛名番号", "person", 10,
                new("name", "氏名", "w14"), new("kana", "氏名カナ", "w14"), new("birth", "生年月日", "date"), new("status", "住民状態", "w6"),
                new("household", "世帯番号", "w10"), new("address", "住所", "w30")) with { Required = true, TakesFormerResidents = true }),
            new EntryGroup("申告書の記載",
                EntryField.Text("address-jan1", "1月1日の住所", 60) with { Required = true },
                EntryField.Text("job", "職業", 20),
                EntryField.Text("head", "世帯主", 30),
                EntryField.Text("head-relation", "世帯主との続柄", 10),
                EntryField.Code("collect", "徴収方法", "1:給与から差引き 2:自分で納付")),
            new EntryGroup("収入がなかった方",
                EntryField.Code("no-income", "区分", "1:扶養 2:遺族年金 3:障害年金 4:雇用保険 5:生活保護 6:その他"),
                EntryField.Text("supporter", "扶養者氏名", 30),
                EntryField.Text("supporter-relation", "扶養者続柄", 10),
                EntryField.Text("supporter-address", "扶養者住所", 60),
                EntryField.Text("no-income-other", "その他の内容", 40))),
        new EntryTab("income", "収入・所得",
            new EntryGroup("収入金額等　／　所得金額", Pairs(
                ["営業等", "農業", "不動産", "利子", "配当", "給与", "公的年金等", "業務", "その他の雑", "総合譲渡短期", "総合譲渡長期", "一時"],
                ["営業等", "農業", "不動産", "利子", "配当", "給与", "公的年金等", "業務", "その他の雑", "雑所得の計", "総合譲渡・一時", "合計"]))),
        new EntryTab("deductions", "控除",
            new EntryGroup("所得から差し引かれる金額",
                Deduction(13, "社会保険料"), Deduction(14, "小規模企業共済"), Deduction(15, "生命保険料"), Deduction(16, "地震保険料"),
                Deduction(17, "寡婦・ひとり親"), Deduction(19, "勤労学生・障害者"), Deduction(21, "配偶者"), Deduction(22, "扶養"),
                Deduction(23, "特定親族特別"), Deduction(24, "基礎"), Deduction(25, "小計"), Deduction(26, "雑損"), Deduction(27, "医療費"), Deduction(28, "控除合計")) { Columns = 3 },
            EntryGroup.Grid("社会保険料", "social", 3, EntryField.Text("kind", "種類", 20), EntryField.Money("amount", "支払額")),
            new EntryGroup("保険料・医療費",
                EntryField.Money("life-new", "新生命保険料"), EntryField.Money("life-old", "旧生命保険料"), EntryField.Money("life-care", "介護医療保険料"),
                EntryField.Money("quake", "地震保険料支払"), EntryField.Money("medical-paid", "支払医療費"), EntryField.Money("medical-covered", "補塡額")) { Columns = 3 },
            new EntryGroup("本人該当",
                EntryField.Code("self-widow", "寡婦", "1:該当"), EntryField.Code("self-single", "ひとり親", "1:該当"),
                EntryField.Code("self-student", "勤労学生", "1:該当"), EntryField.Code("self-disabled", "障害者", "1:該当"),
                EntryField.Text("disabled", "障害者氏名", 30), EntryField.Text("disabled-grade", "障害の程度", 20)) { Columns = 3 }),
        new EntryTab("family", "配偶者・扶養",
            new EntryGroup("配偶者",
                EntryField.Find("spouse-no", "宛名番号", "person", 10, new EntryDisplay("name", "", "w10"), new EntryDisplay("birth", "", "date")),
                EntryField.Text("spouse-outside", "市外の氏名", 20), EntryField.Date("spouse-outside-birth", "市外の生年月日"),
                EntryField.Code("spouse-cohabit", "同居・別居", Relations), EntryField.Money("spouse-income", "合計所得金額")),
            EntryGroup.Grid("扶養", "dep", dependants,
                EntryField.Find("no", "宛名番号", "person", 10, new("name", "氏名", "w10"), new("birth", "生年月日", "date")) with { TakesFormerResidents = true },
                EntryField.Text("outside", "市外の氏名", 14), EntryField.Date("outside-birth", "市外の生年月日"),
                EntryField.Text("relation", "続柄", 6), EntryField.Code("cohabit", "同別", Relations), EntryField.Money("amount", "控除額(万円)")),
            EntryGroup.Grid("16歳未満", "minor", dependants,
                EntryField.Find("no", "宛名番号", "person", 10, new("name", "氏名", "w10"), new("birth", "生年月日", "date")) with { TakesFormerResidents = true },
                EntryField.Text("outside", "市外の氏名", 14), EntryField.Date("outside-birth", "市外の生年月日"), EntryField.Text("relation", "続柄", 6)),
            EntryGroup.Grid("別居", "apart", 2, EntryField.Text("person", "氏名", 20), EntryField.Text("address", "住所", 60))),
        new EntryTab("back", "裏面",
            new EntryGroup("給与の月別収入", [.. Enumerable.Range(1, 12).Select(month => EntryField.Money($"monthly-{month}", $"{month}月")), EntryField.Money("bonus", "賞与等"), EntryField.Money("monthly-total", "給与合計")]) { Columns = 4 },
            new EntryGroup("勤務先", EntryField.Text("work", "名称", 40), EntryField.Text("work-address", "所在地", 60), EntryField.Text("work-tel", "電話番号", 13)),
            EntryGroup.Grid("事業・不動産", "business", 2,
                EntryField.Text("kind", "所得の種類", 14), EntryField.Money("income", "収入金額"), EntryField.Money("expense", "必要経費"), EntryField.Money("blue", "青色申告特別控除")),
            new EntryGroup("配当・雑所得",
                EntryField.Text("dividend-payer", "配当支払者", 20), EntryField.Money("dividend-income", "配当収入"), EntryField.Money("dividend-expense", "配当経費"),
                EntryField.Text("misc-payer", "雑支払者", 20), EntryField.Money("misc-income", "雑収入"), EntryField.Money("misc-expense", "雑経費")) { Columns = 3 },
            new EntryGroup("事業専従者・寄附金",
                EntryField.Text("helper", "専従者氏名", 20), EntryField.Text("helper-relation", "専従者続柄", 10), EntryField.Number("helper-months", "従事月数", 2),
                EntryField.Money("helper-amount", "専従者控除額"), EntryField.Money("donation-furusato", "ふるさと納税"), EntryField.Money("donation-other", "その他の寄附金")) { Columns = 3 }),
    ];

    private static EntryField Deduction(int number, string label) => EntryField.Money($"deduction-{number}", $"{number} {label}");

    // 収入 ア to シ stand beside 所得 1 to 12.
    private static EntryField[] Pairs(string[] incomes, string[] earned) =>
    [
        .. incomes.Zip(earned).SelectMany((pair, i) => new[]
        {
            EntryField.Money($"income-{(char)('a' + i)}", $"収入 {pair.First}"),
            EntryField.Money($"earned-{i + 1}", $"所得{i + 1} {pair.Second}") with { MayBeNegative = i is 0 or 1 or 2 or 10 or 11 },
        }),
    ];
}
