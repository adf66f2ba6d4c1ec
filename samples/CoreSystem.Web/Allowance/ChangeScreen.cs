using System.Globalization;
using CoreSystem.Web.Data;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Entries;
using CoreSystem.Web.Persons;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Allowance;

/// <summary>JT1101 額改定入力 (児童手当法9条、施行規則2条・3条).</summary>
internal sealed class ChangeScreen(RecipientStore recipients, PersonStore persons) : EntryScreen
{
    private const string Recipient = "recipient-no";
    private const string Increase = "1";
    private const string Decrease = "2";
    private const string Child = "child";
    private const string Sibling = "sibling";
    private const int Children = 5;
    private const int Siblings = 3;

    // 増額の事由 are below 50, 減額の事由 above.
    private const string FirstDecreaseReason = "50";

    public override string Id => "JT1101";

    public override string Name => "児童手当　額改定入力";

    public override (string Entry, string Inquiry) MenuCodes => ("2320", "2329");

    public override string MenuGroup => "児童福祉";

    public override (string Inquiry, string Detail) Inquiry => ("JT1911", "JT1912");

    public override char Letter => 'G';

    public override string ReceiptLabel => "改定番号";

    public override string SubjectField => Recipient;

    public override IReadOnlyList<EntryField> Head { get; } =
    [
        EntryField.Date("claim-date", "請求日") with { Required = true },
        EntryField.Code("change-kind", "増減区分", "1:増額 2:減額") with { Required = true },
        EntryField.Date("event-date", "事由発生日") with { Required = true },
    ];

    public override IReadOnlyList<EntryTab> Tabs { get; } =
    [
        new EntryTab("recipient", "受給者",
            new EntryGroup("", EntryField.Find(
                Recipient, "認定番号", "recipient", 9,
                new("name", "氏名", "w14"), new("kana", "氏名カナ", "w14"), new("birth", "生年月日", "date"), new("person", "宛名番号", "w10"),
                new("state", "受給状態", "w6"), new("start", "支給開始", "date"), new("children", "児童数", "w4"), new("amount", "現在の月額", "w10"),
                new("address", "住所", "w30")) with { Required = true }),
            new EntryGroup("改定の事由", EntryField.Code(
                "reason", "改定事由",
                "01:出生 02:監護開始 03:養子縁組 04:施設退所 05:帰国 06:兄姉等追加 09:その他増 51:死亡 52:監護終了 53:生計別 54:施設入所 55:出国 56:里親委託 57:離婚別居 58:兄姉等除外 59:その他減") with { Required = true }) { Columns = 1 }),
        new EntryTab("children", "児童",
            EntryGroup.Grid("児童", Child, Children,
                EntryField.Find("no", "宛名番号", "person", 10, new("name", "氏名", "w10"), new("birth", "生年月日", "date"), new("age", "年齢", "w2")) with { Required = true, TakesFormerResidents = true },
                EntryField.Text("relation", "続柄", 10),
                EntryField.Code("custody", "監護", "1:有 2:無"), EntryField.Code("living", "生計", "1:同一 2:維持"), EntryField.Code("cohabit", "同居", "1:同居 2:別居"))) { Note = "増額・減額の対象の児童だけを入力してください。" },
        new EntryTab("siblings", "兄姉等",
            EntryGroup.Grid("兄姉等", Sibling, Siblings,
                EntryField.Find("no", "宛名番号", "person", 10, new("name", "氏名", "w10"), new("birth", "生年月日", "date"), new("age", "年齢", "w2")) with { Required = true },
                EntryField.Text("relation", "続柄", 10),
                EntryField.Code("custody", "監護相当", "1:有 2:無") with { Required = true }, EntryField.Code("cost", "生計費負担", "1:有 2:無") with { Required = true })) { Note = "算定対象となる兄姉等をすべて入力してください。" },
    ];

    public override IReadOnlyList<FigureSpec> Figures { get; } =
        [new("start", "改定年月"), new("children", "改定後児童数"), new("counted", "算定数"), new("amount", "改定後月額")];

    public override void Check(EntryCheck entry)
    {
        var recipient = entry.Found(Recipient)?.Record as Recipient;
        var claimant = entry.Found(Recipient)?.Person;
        if (recipient is not null && !Codes.IsYes(recipient.Status))
        {
            entry.Add(Recipient, "E0114", recipient.CertificationNo);
        }

        CheckReason(entry);
        var start = Start(entry);
        var children = entry.Rows(Child, "no", Children).ToList();
        if (children.Count == 0 && !entry.Rows(Sibling, "no", Siblings).Any())
        {
            entry.Add(EntryCheck.Cell(Child, 1, "no"), "E0012", "児童");
        }

        foreach (var row in children)
        {
            CheckChild(entry, row, recipient, claimant, start);
        }

        foreach (var row in entry.Rows(Sibling, "no", Siblings))
        {
            var field = EntryCheck.Cell(Sibling, row, "no");
            if (entry.Found(field)?.Person is { } person && start is { } month && !AllowanceCalculator.IsSibling(person.Birth, month))
            {
                entry.Add(field, "E0054", ClaimChecker.RowLabel("兄姉等", row, "").TrimEnd());
            }
        }

        if (recipient is not null && start is { } first)
        {
            Work(entry, recipient, first);
        }
    }

    public override void Apply(SqliteConnection connection, SqliteTransaction transaction, CheckedEntry entry, string receiptNo)
    {
        var recipient = recipients.Find(entry[Recipient])!;
        var start = entry.FigureOf("start");
        var row = recipients.Children(recipient.ReceptionNo).Select(c => c.Input.Row).DefaultIfEmpty().Max();
        foreach (var n in Enumerable.Range(1, Children).Where(n => entry[EntryCheck.Cell(Child, n, "no")].Length > 0))
        {
            string Of(string column) => entry[EntryCheck.Cell(Child, n, column)];
            if (entry["change-kind"] is Decrease)
            {
                connection.Run(
                    "UPDATE recipient_children SET end_month = $month WHERE reception_no = $reception AND atena_no = $no AND end_month = ''",
                    transaction,
                    ("$month", YearMonth.Parse(start).Previous.ToString()),
                    ("$reception", recipient.ReceptionNo),
                    ("$no", Of("no")));
                continue;
            }

            connection.Run(
                "INSERT INTO recipient_children VALUES ($reception, $row, $no, $relation, $custody, $living, $cohabit, 0, 0, $start, '')",
                transaction,
                ("$reception", recipient.ReceptionNo),
                ("$row", ++row),
                ("$no", Of("no")),
                ("$relation", Of("relation")),
                ("$custody", Of("custody")),
                ("$living", Of("living")),
                ("$cohabit", Of("cohabit")),
                ("$start", start));
        }

        connection.Run(
            "UPDATE recipients SET monthly_amount = $amount, children_count = $children, counted_count = $counted WHERE reception_no = $reception",
            transaction,
            ("$amount", Whole("amount")),
            ("$children", Whole("children")),
            ("$counted", Whole("counted")),
            ("$reception", recipient.ReceptionNo));

        long Whole(string figure) => long.Parse(entry.FigureOf(figure), CultureInfo.InvariantCulture);
    }

    private static void CheckReason(EntryCheck entry)
    {
        var isDecrease = string.CompareOrdinal(entry["reason"], FirstDecreaseReason) > 0;
        if (entry.Has("reason") && entry.Has("change-kind") && isDecrease != entry.Is("change-kind", Decrease))
        {
            entry.Add("reason", "E0115");
        }

        if (entry.Date("event-date") is { } happened && entry.Date("claim-date") is { } claimed && happened > claimed)
        {
            entry.Add("event-date", "E0052", "事由発生日");
        }
    }

    // An increase begins as a claim does; a decrease the month after the event, whenever it is told (児童手当法9条).
    private static YearMonth? Start(EntryCheck entry)
    {
        if (entry.Date("event-date") is not { } happened || entry.Date("claim-date") is not { } claimed || happened > claimed)
        {
            return null;
        }

        if (!entry.Is("change-kind", Increase))
        {
            return YearMonth.Of(happened).Next;
        }

        var start = StartMonth.Of(happened, claimed);
        if (start.LosesMonths)
        {
            entry.Add("claim-date", "W0201");
        }

        return start.Month;
    }

    private void CheckChild(EntryCheck entry, int row, Recipient? recipient, Person? claimant, YearMonth? start)
    {
        var (field, label) = (EntryCheck.Cell(Child, row, "no"), ClaimChecker.RowLabel("児童", row, "").TrimEnd());
        if (entry.Found(field)?.Person is not { } person)
        {
            return;
        }

        var payee = recipients.ActiveRecipientOf(person.No);
        var isPaidHere = payee is not null && string.Equals(payee, recipient?.ClaimantNo, StringComparison.Ordinal);
        if (entry.Is("change-kind", Decrease))
        {
            if (!isPaidHere)
            {
                entry.Add(field, "E0106", label);
            }

            return;
        }

        if (payee is not null)
        {
            entry.Add(field, isPaidHere ? "E0105" : "E0102", label);
        }

        if (start is { } month && !AllowanceCalculator.IsChild(person.Birth, month))
        {
            entry.Add(field, "E0053", label);
        }

        if (!string.Equals(person.Status, Person.Resident, StringComparison.Ordinal))
        {
            entry.Add(field, string.Equals(person.Status, Person.Dead, StringComparison.Ordinal) ? "E0046" : "E0045", label);
        }

        CheckColumns(entry, row, label);
        if (claimant is not null && entry.Is(EntryCheck.Cell(Child, row, "cohabit"), "1") && !string.Equals(person.HouseholdNo, claimant.HouseholdNo, StringComparison.Ordinal))
        {
            entry.Add(EntryCheck.Cell(Child, row, "cohabit"), "W0203", label);
        }
    }

    private static void CheckColumns(EntryCheck entry, int row, string label)
    {
        foreach (var (column, name) in new[] { ("relation", "続柄"), ("custody", "監護"), ("living", "生計"), ("cohabit", "同居") })
        {
            if (!entry.Has(EntryCheck.Cell(Child, row, column)))
            {
                entry.Add(EntryCheck.Cell(Child, row, column), "E0012", $"{label} {name}");
            }
        }

        if (entry.Is(EntryCheck.Cell(Child, row, "custody"), "2"))
        {
            entry.Add(EntryCheck.Cell(Child, row, "custody"), "E0055", label);
        }
    }

    private void Work(EntryCheck entry, Recipient recipient, YearMonth start)
    {
        var typed = entry.Rows(Child, "no", Children).Select(row => entry.Found(EntryCheck.Cell(Child, row, "no"))?.Person).OfType<Person>().ToList();
        var paid = recipients.Children(recipient.ReceptionNo)
            .Where(child => child.EndMonth.Length == 0 && !(entry.Is("change-kind", Decrease) && typed.Exists(p => string.Equals(p.No, child.Input.No, StringComparison.Ordinal))))
            .Select(child => persons.Find(child.Input.No)).OfType<Person>().ToList();
        if (entry.Is("change-kind", Increase))
        {
            paid.AddRange(typed);
        }

        var counted = entry.Rows(Sibling, "no", Siblings)
            .Where(row => Codes.IsYes(entry[EntryCheck.Cell(Sibling, row, "custody")]) && Codes.IsYes(entry[EntryCheck.Cell(Sibling, row, "cost")]))
            .Select(row => entry.Found(EntryCheck.Cell(Sibling, row, "no"))?.Person).OfType<Person>();
        var result = AllowanceCalculator.Compute(
            start,
            paid.Select((p, i) => new CountedPerson(i + 1, p.Birth, IsPaid: true)).Concat(counted.Select((p, i) => new CountedPerson(i + 1, p.Birth, IsPaid: false))));
        entry.Work("start", Wareki.ToText(start), start.ToString());
        entry.Work("children", $"{result.Children.ToString(CultureInfo.InvariantCulture)}人", result.Children.ToString(CultureInfo.InvariantCulture));
        entry.Work("counted", $"{result.Counted.ToString(CultureInfo.InvariantCulture)}人", result.Counted.ToString(CultureInfo.InvariantCulture));
        entry.WorkYen("amount", result.Total);
    }
}
