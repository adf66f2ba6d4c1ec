using System.Globalization;
using CoreSystem.Web.Entries;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Mopeds;

/// <summary>KJ4001 原付登録入力 (地方税法463条の19、施行規則 第33号の5様式): a new 標識 for a vehicle. Changes of a registered one have a screen of their own, which this sample lacks.</summary>
internal sealed class RegistrationScreen(MopedStore mopeds) : EntryScreen
{
    private const string ReservedOwnership = "2";
    private const string Merchandise = "3";
    private const string ElsewherePlace = "2";

    public override string Id => "KJ4001";

    public override string Name => "軽自動車税　原付登録入力";

    public override (string Entry, string Inquiry) MenuCodes => ("4410", "4419");

    public override string MenuGroup => "軽自動車税";

    public override (string Inquiry, string Detail) Inquiry => ("KJ4901", "KJ4902");

    public override char Letter => 'M';

    public override string ReceiptLabel => "標識番号";

    public override string SubjectField => "owner-no";

    public override IReadOnlyList<EntryField> Head { get; } =
    [
        EntryField.Date("submit-date", "申告日") with { Required = true },
        EntryField.Code("reason", "申告理由", "01:購入 02:譲受け 03:転入 99:その他") with { Required = true },
        EntryField.Date("event-date", "義務発生日") with { Required = true },
    ];

    public override IReadOnlyList<EntryTab> Tabs { get; } =
    [
        new EntryTab("owner", "所有者",
            new EntryGroup("所有者",
                EntryField.Find(
                    "owner-no", "宛名番号", "person", 10,
                    new("name", "氏名", "w14"), new("kana", "氏名カナ", "w14"), new("birth", "生年月日", "date"), new("status", "住民状態", "w6"), new("address", "住所", "w30"))
                    with { TakesFormerResidents = true },
                EntryField.Text("outside", "市外の氏名", 30), EntryField.Text("outside-address", "市外の住所", 60),
                EntryField.Text("owner-tel", "電話番号", 13),
                EntryField.Code("ownership", "所有形態", "1:自己所有 2:所有権留保 3:商品車 4:リース 5:その他")),
            new EntryGroup("使用者", EntryField.Text("user", "使用者氏名", 30), EntryField.Date("user-birth", "使用者生年月日"), EntryField.Text("user-address", "使用者住所", 60)),
            new EntryGroup("定置場", EntryField.Code("place", "主たる定置場", "1:所有者の住所 2:別の場所") with { Required = true }, EntryField.Text("place-address", "所在地", 60))),
        new EntryTab("vehicle", "車両",
            new EntryGroup("",
                EntryField.Code("vehicle-kind", "種別", MopedKinds.Table) with { Required = true },
                EntryField.Text("frame-number", "車台番号", 25) with { Required = true }) { Columns = 1 },
            new EntryGroup("車両の諸元",
                EntryField.Text("vehicle", "車名", 20), EntryField.Text("model", "型式及び年式", 20), EntryField.Text("engine", "原動機の型式", 20),
                EntryField.Text("type-approval", "型式認定番号", 20), EntryField.Text("litres", "総排気量(L)", 6), EntryField.Text("power", "定格出力(kW)", 6),
                EntryField.Text("max-power", "最高出力(kW)", 6), EntryField.Text("wheels", "車輪の数", 2), EntryField.Text("length", "長さ(cm)", 5),
                EntryField.Text("width", "幅(cm)", 5), EntryField.Text("height", "高さ(cm)", 5), EntryField.Text("speed", "最高速度(km/h)", 5)) { Columns = 3 }),
        new EntryTab("papers", "届出・証明",
            new EntryGroup("届出者", EntryField.Text("reporter", "氏名又は名称", 30), EntryField.Text("reporter-address", "住所", 60), EntryField.Text("reporter-tel", "電話番号", 13)),
            new EntryGroup("販売・譲渡の証明", EntryField.Text("seller", "氏名又は名称", 30), EntryField.Text("seller-address", "住所", 60), EntryField.Date("sold-on", "販売・譲渡日")),
            new EntryGroup("添付",
                EntryField.Code("paper-sale", "販売譲渡証明", "1:有"), EntryField.Code("paper-disposal", "廃車受付書", "1:有"),
                EntryField.Code("paper-power", "最高出力確認書", "1:有"), EntryField.Code("paper-other", "その他添付", "1:有")),
            new EntryGroup("旧標識", EntryField.Text("old-plate", "旧標識番号", 15))),
    ];

    public override IReadOnlyList<FigureSpec> Figures { get; } = [new("tax", "年税額"), new("year", "課税開始年度")];

    public override void Check(EntryCheck entry)
    {
        CheckOwner(entry);
        if (entry.Has("frame-number") && mopeds.OfFrame(entry["frame-number"]) is { } registered)
        {
            entry.Add("frame-number", "E0116", registered.Plate);
        }

        if (entry.Has("vehicle-kind") && !MopedKinds.Fits(
            entry["vehicle-kind"], MopedKinds.Number(entry["litres"]), MopedKinds.Number(entry["power"]), MopedKinds.Number(entry["max-power"])))
        {
            entry.Add("vehicle-kind", "E0117");
        }

        Assessment.Warn(entry);
        if (entry.Date("event-date") is { } day && MopedKinds.Tax(entry["vehicle-kind"]) is > 0 and var tax)
        {
            entry.WorkYen("tax", tax);
            var year = Assessment.FirstYear(day).ToString(CultureInfo.InvariantCulture);
            entry.Work("year", year + "年度", year);
        }
    }

    public override string ReceiptNo(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry) => MopedStore.NextPlate(connection, transaction);

    public override void Apply(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry, string receiptNo) => MopedStore.Add(
        connection,
        transaction,
        new Moped(
            receiptNo, entry["vehicle-kind"], entry["frame-number"], entry["litres"].Length > 0 ? entry["litres"] : entry["power"] + "kW", entry["vehicle"],
            entry["owner-no"], entry.Subject?.Name ?? entry["outside"], Moped.Registered),
        entry["event-date"]);

    private static void CheckOwner(EntryCheck entry)
    {
        if (!entry.Has("owner-no") && !(entry.Has("outside") && entry.Has("outside-address")))
        {
            entry.Add("owner-no", "E0012", "所有者の宛名番号または市外の氏名・住所");
        }

        if (entry.Is("ownership", ReservedOwnership) && !entry.Has("user"))
        {
            entry.Add("user", "E0012", "使用者氏名(所有権留保)");
        }

        if (entry.Is("ownership", Merchandise))
        {
            entry.Add("ownership", "W0242");
        }

        if (entry.Is("place", ElsewherePlace) && !entry.Has("place-address"))
        {
            entry.Add("place-address", "E0012", "定置場所在地");
        }
    }
}
