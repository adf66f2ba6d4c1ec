using CoreSystem.Web.Entries;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Mopeds;

/// <summary>KJ4011 原付廃車入力 (施行規則 第34号様式).</summary>
internal sealed class DisposalScreen : EntryScreen
{
    private const string Theft = "05";
    private const string NotReturned = "2";

    public override string Id => "KJ4011";

    public override string Name => "軽自動車税　原付廃車入力";

    public override (string Entry, string Inquiry) MenuCodes => ("4420", "4429");

    public override string MenuGroup => "軽自動車税";

    public override (string Inquiry, string Detail) Inquiry => ("KJ4911", "KJ4912");

    public override char Letter => 'H';

    public override string ReceiptLabel => "廃車番号";

    public override string SubjectField => "plate-no";

    public override IReadOnlyList<EntryField> Head { get; } =
    [
        EntryField.Date("submit-date", "申告日") with { Required = true },
        EntryField.Code("reason", "廃車理由", "01:廃棄 02:紛失 03:譲渡 04:転出 05:盗難 99:その他") with { Required = true },
        EntryField.Date("event-date", "廃車日") with { Required = true },
    ];

    public override IReadOnlyList<EntryTab> Tabs { get; } =
    [
        new EntryTab("plate", "標識・車両",
            new EntryGroup("",
                EntryField.Find(
                    "plate-no", "標識番号", "plate", 15,
                    new("owner", "所有者", "w14"), new("person", "宛名番号", "w10"), new("kind", "種別", "w6"), new("frame", "登録車台番号", "w14"),
                    new("vehicle", "車名", "w14"), new("engine", "排気量", "w6"), new("state", "状態", "w6")) with { Required = true, TakesFormerResidents = true },
                EntryField.Text("frame-number", "車台番号", 25) with { Required = true }),
            new EntryGroup("標識の返納",
                EntryField.Code("returned", "返納", "1:有 2:無") with { Required = true },
                EntryField.Text("return-reason", "返納できない理由", 40))),
        new EntryTab("papers", "届出",
            new EntryGroup("届出者", EntryField.Text("reporter", "氏名又は名称", 30), EntryField.Text("reporter-address", "住所", 60), EntryField.Text("reporter-tel", "電話番号", 13)),
            new EntryGroup("盗難の届出", EntryField.Text("theft-police", "警察署", 20), EntryField.Text("theft-number", "受理番号", 20), EntryField.Date("theft-date", "届出日"))),
    ];

    public override IReadOnlyList<FigureSpec> Figures { get; } = [new("last-year", "課税終了年度")];

    public override void Check(EntryCheck entry)
    {
        if (entry.Found("plate-no")?.Record is Moped moped)
        {
            if (!moped.IsActive)
            {
                entry.Add("plate-no", "E0119", moped.Plate);
            }

            if (entry.Has("frame-number") && !string.Equals(entry["frame-number"], moped.Frame, StringComparison.Ordinal))
            {
                entry.Add("frame-number", "E0118");
            }
        }

        if (entry.Is("returned", NotReturned) && !entry.Has("return-reason"))
        {
            entry.Add("return-reason", "E0012", "返納できない理由");
        }

        if (entry.Is("reason", Theft) && !(entry.Has("theft-police") && entry.Has("theft-number") && entry.Has("theft-date")))
        {
            entry.Add("theft-police", "W0243");
        }

        Assessment.Warn(entry);
        if (entry.Date("event-date") is { } day)
        {
            var year = (Assessment.FirstYear(day) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            entry.Work("last-year", year + "年度", year);
        }
    }

    public override void Apply(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry, string receiptNo) =>
        MopedStore.Dispose(connection, transaction, entry["plate-no"], entry["event-date"]);
}
