using System.Globalization;
using CoreSystem.Web.Entries;
using CoreSystem.Web.Lookups;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Taxes;

/// <summary>ZK3001 給与所得者異動入力 (地方税法321条の5、施行規則 第18号様式).</summary>
internal sealed class WithholdingScreen(CollectionStore collections) : EntryScreen
{
    private const string Ordinary = "1";
    private const string Lump = "2";
    private const string Continued = "3";
    private const string Death = "04";
    private const string NextYear = "2";
    private const string KnownEmployer = "1";
    private const string NewEmployer = "2";
    private const int FirstMonth = 6;

    public override string Id => "ZK3001";

    public override string Name => "特別徴収　給与所得者異動入力";

    public override (string Entry, string Inquiry) MenuCodes => ("4310", "4319");

    public override string MenuGroup => "市県民税";

    public override (string Inquiry, string Detail) Inquiry => ("ZK3901", "ZK3902");

    public override char Letter => 'Z';

    public override string ReceiptLabel => "異動番号";

    public override string SubjectField => "employee-no";

    public override IReadOnlyList<EntryField> Head { get; } =
    [
        EntryField.Date("submit-date", "届出日") with { Required = true },
        EntryField.Number("fiscal-year", "年度", 4, 4) with { Required = true, Hint = "西暦4桁" },
        EntryField.Code("year-kind", "年度区分", "1:現年度 2:新年度 3:両年度") with { Required = true },
    ];

    public override IReadOnlyList<EntryTab> Tabs { get; } =
    [
        new EntryTab("employee", "給与所得者",
            new EntryGroup("特別徴収義務者", EntryField.Find(
                EmployeeLookup.EmployerField, "指定番号", "employer", 8,
                new("name", "名称", "w30"), new("address", "所在地", "w30"), new("corporate_no", "法人番号", "w14"), new("kana", "フリガナ", "w30")) with { Required = true }),
            new EntryGroup("給与所得者", EntryField.Find(
                "employee-no", "宛名番号", "employee", 10,
                new("name", "氏名", "w14"), new("kana", "氏名カナ", "w14"), new("birth", "生年月日", "date"), new("status", "住民状態", "w6"),
                new("seq", "受給者番号", "w7"), new("state", "徴収状態", "w6"), new("annual", "年税額", "w10"), new("june", "６月分", "w10"),
                new("monthly", "７月分以降", "w10"), new("address", "住所", "w30")) with { Required = true, TakesFormerResidents = true, After = "designation-no fiscal-year" }),
            new EntryGroup("届出の内容",
                EntryField.Text("address-after", "異動後の住所", 60),
                EntryField.Text("heir", "相続人氏名", 30))),
        new EntryTab("change", "異動",
            new EntryGroup("",
                EntryField.Date("event-date", "異動日") with { Required = true, MayBeLater = true },
                EntryField.Code("event-reason", "異動事由", "01:退職 02:転勤 03:休職・長欠 04:死亡 05:会社解散 06:住所誤報 07:支払少額 08:合併") with { Required = true },
                EntryField.Number("collected-from", "徴収済月　自", 2) with { Required = true },
                EntryField.Number("collected-to", "徴収済月　至", 2) with { Required = true },
                EntryField.Code("method", "徴収方法", "1:普通徴収 2:一括徴収 3:特別徴収継続") with { Required = true },
                EntryField.Code("ordinary-reason", "一括徴収しない理由", "1:12月末までの申出なし 2:給与が未徴収額以下 3:死亡")) { Columns = 1 },
            new EntryGroup("一括徴収",
                EntryField.Code("lump-reason", "一括徴収の理由", "1:本人の申出 2:1月以後の異動"),
                EntryField.Money("lump-total", "一括徴収額"),
                EntryField.Text("lump-date", "徴収予定日", 20),
                EntryField.Number("lump-month", "納入月", 2))),
        new EntryTab("employer", "新勤務先",
            new EntryGroup("",
                EntryField.Code("new-kind", "新勤務先区分", "1:登録済 2:新規事業所"),
                EntryField.Find("new-no", "新指定番号", "employer", 8, new EntryDisplay("name", "", "w14")),
                EntryField.Text("new-title", "名称"),
                EntryField.Number("new-corporate", "法人番号", 13, 13),
                EntryField.Text("new-location", "所在地", 60),
                EntryField.Text("new-tel", "電話番号", 13),
                EntryField.Text("new-seq", "受給者番号", 20),
                EntryField.Code("new-slip", "納入書", "1:要 2:不要"),
                EntryField.Number("new-from", "月割額　開始月", 2),
                EntryField.Money("new-monthly", "月割額")) { Columns = 2 }) { Note = "指定番号のない事業所は新規事業所とし、名称と所在地を入力してください。指定番号は後日付番します。" },
        new EntryTab("salary", "給与",
            new EntryGroup("退職までの給与（新年度）",
                EntryField.Money("salary", "給与支払額"),
                EntryField.Money("insurance", "社会保険料額"))),
    ];

    public override IReadOnlyList<FigureSpec> Figures { get; } = [new("collected", "徴収済額"), new("remaining", "未徴収額"), new("annual", "年税額")];

    public override void Check(EntryCheck entry)
    {
        var collection = entry.Found("employee-no")?.Record as Collection;
        if (collection is { IsActive: false })
        {
            entry.Add("employee-no", "E0112", collection.PersonNo);
        }

        CheckDates(entry);
        var remaining = Work(entry, collection);
        switch (entry["method"])
        {
            case Lump:
                CheckLump(entry, remaining);
                break;
            case Continued:
                CheckNewEmployer(entry);
                break;
            case Ordinary:
                CheckOrdinary(entry, remaining);
                break;
        }
    }

    public override void Apply(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry, string receiptNo)
    {
        var collection = collections.Find(entry["employee-no"], entry[EmployeeLookup.EmployerField], entry[EmployeeLookup.YearField])!;
        CollectionStore.End(connection, transaction, collection);
        if (entry["method"] is Continued && entry["new-kind"] is KnownEmployer)
        {
            CollectionStore.Continue(connection, transaction, collection, entry["new-no"], entry["new-seq"]);
        }
    }

    private static void CheckDates(EntryCheck entry)
    {
        if (entry.Date("event-date") is not { } day)
        {
            return;
        }

        // The collection runs from June to May; in spring a notice may already be about the next year.
        var year = day.Month >= FirstMonth ? day.Year : day.Year - 1;
        if (entry.Is("year-kind", NextYear) && day.Month < FirstMonth)
        {
            year++;
        }

        if (!entry.Is(EmployeeLookup.YearField, year.ToString(CultureInfo.InvariantCulture)) && entry[EmployeeLookup.YearField].Length == 4)
        {
            entry.Add("event-date", "E0052", "異動日は年度の期間外");
        }

        if (day.Month < FirstMonth)
        {
            entry.Add("event-date", "W0222");
        }
    }

    private static long? Work(EntryCheck entry, Collection? collection)
    {
        var (from, to) = (Month(entry, "collected-from", "徴収済月　自"), Month(entry, "collected-to", "徴収済月　至"));
        if (collection is null || from is not { } first || to is not { } last)
        {
            return null;
        }

        if (collection.Withheld(first, last) is not { } collected)
        {
            entry.Add("collected-to", "E0052", "徴収済月");
            return null;
        }

        entry.WorkYen("collected", collected);
        entry.WorkYen("remaining", collection.AnnualTax - collected);
        entry.WorkYen("annual", collection.AnnualTax);
        return collection.AnnualTax - collected;
    }

    private static int? Month(EntryCheck entry, string field, string label)
    {
        if (int.TryParse(entry[field], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12)
        {
            return month;
        }

        if (entry.Has(field))
        {
            entry.Add(field, "E0013", label);
        }

        return null;
    }

    private static void CheckLump(EntryCheck entry, long? remaining)
    {
        if (entry.Is("event-reason", Death))
        {
            entry.Add("method", "E0113");
        }

        foreach (var (field, label) in new[] { ("lump-reason", "一括徴収の理由"), ("lump-total", "一括徴収額"), ("lump-month", "納入月") })
        {
            if (!entry.Has(field))
            {
                entry.Add(field, "E0012", label);
            }
        }

        Month(entry, "lump-month", "納入月");
        if (entry.Has("lump-total") && remaining is { } rest && entry.Money("lump-total") != rest)
        {
            entry.Add("lump-total", "E0071", "一括徴収額");
        }
    }

    private static void CheckNewEmployer(EntryCheck entry)
    {
        string[] needed = entry["new-kind"] switch
        {
            KnownEmployer => ["new-no", "new-from", "new-monthly"],
            NewEmployer => ["new-title", "new-location", "new-from", "new-monthly"],
            _ => ["new-kind"],
        };
        foreach (var field in needed.Where(field => !entry.Has(field)))
        {
            entry.Add(field, "E0012", field switch
            {
                "new-no" => "新指定番号", "new-from" => "月割額　開始月", "new-monthly" => "月割額", "new-title" => "名称", "new-location" => "所在地", _ => "新勤務先区分",
            });
        }

        Month(entry, "new-from", "月割額　開始月");
        if (entry.Has("new-corporate") && !CheckDigits.IsCorporate(entry["new-corporate"]))
        {
            entry.Add("new-corporate", "E0031", "法人番号");
        }

        if (entry.Has("new-no") && string.Equals(entry["new-no"], entry[EmployeeLookup.EmployerField], StringComparison.Ordinal))
        {
            entry.Add("new-no", "E0056", entry["new-no"]);
        }
    }

    private static void CheckOrdinary(EntryCheck entry, long? remaining)
    {
        var isDeath = entry.Is("event-reason", Death);
        if (remaining > 0 && !isDeath && !entry.Has("ordinary-reason"))
        {
            entry.Add("ordinary-reason", "E0012", "一括徴収しない理由");
        }

        if (remaining > 0 && !isDeath && entry.Date("event-date") is { Month: <= 4 })
        {
            entry.Add("method", "W0221");
        }
    }
}
