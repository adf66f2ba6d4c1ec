using System.Globalization;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Entries;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Care;

/// <summary>KG2001 要介護認定申請入力 (介護保険法27条・28条・29条・32条).</summary>
internal sealed class CertificationScreen(InsuredStore insured) : EntryScreen
{
    private const string New = "1";
    private const string Renewal = "2";
    private const string Change = "3";
    private const string MoveIn = "4";
    private const string Second = "2";
    private const int EarliestRenewal = 60;
    private const int DaysToDecide = 30;

    public override string Id => "KG2001";

    public override string Name => "介護保険　要介護認定申請入力";

    public override (string Entry, string Inquiry) MenuCodes => ("3110", "3119");

    public override string MenuGroup => "介護保険";

    public override (string Inquiry, string Detail) Inquiry => ("KG2901", "KG2902");

    public override char Letter => 'K';

    public override string ReceiptLabel => "申請番号";

    public override string SubjectField => "insured-no";

    public override IReadOnlyList<EntryField> Head { get; } =
    [
        EntryField.Date("app-date", "申請日") with { Required = true },
        EntryField.Code("kind", "申請区分", "1:新規 2:更新 3:区分変更 4:転入継続") with { Required = true },
    ];

    public override IReadOnlyList<EntryTab> Tabs { get; } =
    [
        new EntryTab("insured", "被保険者",
            new EntryGroup("", EntryField.Find(
                "insured-no", "被保険者番号", "insured", 10,
                new("name", "氏名", "w14"), new("kana", "氏名カナ", "w14"), new("birth", "生年月日", "date"), new("sex", "性別", "w2"),
                new("person", "宛名番号", "w10"), new("status", "住民状態", "w6"), new("category", "被保険者区分", "w6"), new("qualified", "資格取得日", "date"),
                new("lost", "資格喪失", "w14"), new("level", "前回要介護度", "w6"),
                new("valid-from", "有効期間自", "date"), new("valid-to", "有効期間至", "date"),
                new("address", "住所", "w40")) with { Required = true }),
            new EntryGroup("変更・転入",
                EntryField.Text("change-reason", "変更理由", 60),
                EntryField.Text("from-city", "転出元市町村", 20),
                EntryField.Code("from-pending", "転出元申請中", "1:申請中 2:申請なし"))),
        new EntryTab("medical", "医療保険",
            new EntryGroup("",
                EntryField.Number("insurer-no", "医療保険者番号", 8, 6, 8),
                EntryField.Text("insurer-name", "医療保険者名"),
                EntryField.Text("insurance-symbol", "記号", 20),
                EntryField.Number("insurance-number", "番号", 12),
                EntryField.Number("insurance-branch", "枝番", 2, 2),
                EntryField.Find("disease-code", "特定疾病コード", "disease", 2, new EntryDisplay("name", "", "w30")))) { Note = "特定疾病コードは第２号被保険者（40歳以上65歳未満）のときだけ入力してください。" },
        new EntryTab("applicant", "申請者",
            new EntryGroup("",
                EntryField.Code("applicant-kind", "申請者区分", "1:本人 2:親族等 3:提出代行者") with { Required = true },
                EntryField.Text("applicant-name", "申請者氏名"),
                EntryField.Text("applicant-relation", "本人との関係", 20),
                EntryField.Text("applicant-tel", "申請者電話番号", 13),
                EntryField.Text("applicant-address", "申請者住所", 60)),
            new EntryGroup("提出代行者",
                EntryField.Code("agent-kind", "代行者区分", "11:地域包括支援センター 12:居宅介護支援事業者 21:介護老人福祉施設 22:介護老人保健施設 23:介護医療院 99:その他"),
                EntryField.Find("agent-no", "事業所番号", "office", 10, new EntryDisplay("name", "", "w14")),
                EntryField.Text("agent-title", "事業者名称"),
                EntryField.Text("agent-tel", "代行者電話番号", 13))),
        new EntryTab("doctor", "主治医・調査",
            new EntryGroup("主治医",
                EntryField.Find("hospital-no", "医療機関コード", "hospital", 10, new EntryDisplay("name", "", "w14")),
                EntryField.Find("doctor-no", "主治医コード", "doctor", 6, new EntryDisplay("name", "", "w14"), new EntryDisplay("department", "", "w10")) with { After = "hospital-no" },
                EntryField.Date("last-visit", "最終受診日")),
            new EntryGroup("入院・入所",
                EntryField.Code("facility-exists", "入院入所の有無", "1:有 2:無"),
                EntryField.Text("facility-1-title", "施設名１"),
                EntryField.Text("facility-1-period", "期間１", 30),
                EntryField.Text("facility-2-title", "施設名２"),
                EntryField.Text("facility-2-period", "期間２", 30)),
            new EntryGroup("認定調査・同意",
                EntryField.Code("survey-who", "調査の連絡先", "1:本人 2:申請者 3:その他"),
                EntryField.Text("survey-contact", "連絡先", 60),
                EntryField.Text("survey-preference", "希望日等", 60),
                EntryField.Code("consent", "情報提供の同意", "1:同意 2:不同意") with { Required = true },
                EntryField.Code("certificate", "資格者証", "1:要 2:不要") with { Required = true })),
    ];

    public override IReadOnlyList<FigureSpec> Figures { get; } =
        [new("category", "被保険者区分"), new("age", "申請日の年齢"), new("from", "有効期間開始見込"), new("decide-by", "処理期限")];

    public override void Check(EntryCheck entry)
    {
        var finding = entry.Found("insured-no");
        var person = finding?.Person;
        if (entry.Date("app-date") is { } applied && person is not null && finding?.Record is Insured record)
        {
            CheckQualification(entry, record, applied);
            var last = CheckKind(entry, record, applied);
            Work(entry, record, person.Birth, applied, last);
        }

        if (entry.Is("kind", Change) && !entry.Has("change-reason"))
        {
            entry.Add("change-reason", "E0012", "変更理由");
        }

        if (entry.Is("kind", MoveIn) && !entry.Has("from-city"))
        {
            entry.Add("from-city", "E0012", "転出元市町村");
        }

        CheckDoctorAndConsent(entry);
    }

    public override void Apply(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry, string receiptNo) =>
        InsuredStore.Add(connection, transaction, entry["insured-no"], entry["app-date"], entry["kind"]);

    private static void CheckQualification(EntryCheck entry, Insured record, DateOnly applied)
    {
        if (record.LostOn is { } lost && lost <= applied)
        {
            entry.Add("insured-no", "E0108", record.LossReason);
        }

        var isSecond = record.Category is Second;
        if (isSecond && !entry.Has("disease-code"))
        {
            entry.Add("disease-code", "E0012", "特定疾病コード");
        }

        if (!isSecond && entry.Has("disease-code"))
        {
            entry.Add("disease-code", "W0212");
        }

        if (isSecond && !entry.Has("insurer-no") && !record.No.StartsWith('H'))
        {
            entry.Add("insurer-no", "W0214");
        }

        if (entry.Has("insurer-no") && !CheckDigits.IsInsurer(entry["insurer-no"]))
        {
            entry.Add("insurer-no", "E0031", "医療保険者番号");
        }
    }

    private Certification? CheckKind(EntryCheck entry, Insured record, DateOnly applied)
    {
        var history = insured.Certifications(record.No);
        if (history.Any(c => c.IsPending))
        {
            entry.Add("insured-no", "W0204", "被保険者");
        }

        var valid = history.FirstOrDefault(c => c.IsValidOn(applied));
        switch (entry["kind"])
        {
            case New when valid is not null:
                entry.Add("kind", "E0109", valid.Level);
                break;
            case Renewal when valid is null:
                entry.Add("kind", history.Any(c => c.ValidTo < applied) ? "E0052" : "E0110", "更新申請　有効な認定がありません");
                break;
            case Renewal when applied < valid!.ValidTo!.Value.AddDays(-EarliestRenewal):
                entry.Add("app-date", "E0052", "更新申請は満了日の60日前から");
                break;
            case Change when valid is null:
                entry.Add("kind", "E0110", "区分変更");
                break;
        }

        return valid;
    }

    private static void Work(EntryCheck entry, Insured record, DateOnly birth, DateOnly applied, Certification? valid)
    {
        entry.Work("category", record.Category is Second ? "第２号" : "第１号", record.Category);
        var age = Ages.On(applied.AddDays(1), birth).ToString(CultureInfo.InvariantCulture);
        entry.Work("age", age + "歳", age);
        entry.WorkDate("from", entry.Is("kind", Renewal) && valid?.ValidTo is { } end ? end.AddDays(1) : applied);
        entry.WorkDate("decide-by", applied.AddDays(DaysToDecide));
    }

    private static void CheckDoctorAndConsent(EntryCheck entry)
    {
        if (!entry.Has("hospital-no") || !entry.Has("doctor-no"))
        {
            entry.Add(entry.Has("hospital-no") ? "doctor-no" : "hospital-no", "W0211");
        }

        if (entry.Is("consent", "2"))
        {
            entry.Add("consent", "W0213");
        }

        if (entry.Is("applicant-kind", "2") && !entry.Has("applicant-name"))
        {
            entry.Add("applicant-name", "E0012", "申請者氏名");
        }

        if (entry.Is("applicant-kind", "3") && !entry.Has("agent-title"))
        {
            entry.Add("agent-title", "E0012", "事業者名称");
        }

        if (entry.Is("facility-exists", "1") && !entry.Has("facility-1-title"))
        {
            entry.Add("facility-1-title", "E0012", "施設名１");
        }
    }
}
