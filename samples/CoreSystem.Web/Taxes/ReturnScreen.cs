using System.Globalization;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Entries;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Taxes;

/// <summary>ZK3010 市民税・県民税申告入力 (地方税法45条の2・317条の2、施行規則 第5号の4様式). The tax itself is worked out by the yearly batch.</summary>
internal sealed class ReturnScreen(ReturnStore returns) : EntryScreen
{
    private const int Dependants = 3;
    private const int AdultAge = 16;
    private const int TaxUnit = 1000;

    /// <summary>The deductions that 25 sums up, and those that 28 adds to it.</summary>
    private static readonly int[] FirstDeductions = [13, 14, 15, 16, 17, 19, 21, 22, 23, 24];
    private static readonly int[] LastDeductions = [26, 27];

    public override string Id => "ZK3010";

    public override string Name => "市民税・県民税　申告入力";

    public override (string Entry, string Inquiry) MenuCodes => ("4320", "4329");

    public override string MenuGroup => "市県民税";

    public override (string Inquiry, string Detail) Inquiry => ("ZK3911", "ZK3912");

    public override char Letter => 'S';

    public override string ReceiptLabel => "申告番号";

    public override string SubjectField => "taxpayer-no";

    public override IReadOnlyList<EntryField> Head { get; } =
    [
        EntryField.Date("submit-date", "申告日") with { Required = true },
        EntryField.Number("fiscal-year", "年度", 4, 4) with { Required = true, Hint = "西暦4桁" },
    ];

    public override IReadOnlyList<EntryTab> Tabs { get; } = ReturnFields.Tabs(Dependants);

    public override IReadOnlyList<FigureSpec> Figures { get; } =
        [new("income", "総所得金額等"), new("deductions", "所得控除合計"), new("taxable", "課税標準額"), new("dependants", "扶養親族数")];

    public override void Check(EntryCheck entry)
    {
        var year = int.TryParse(entry["fiscal-year"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (year > 0 && (year > entry.BusinessDate.Year + 1 || year < entry.BusinessDate.Year - 5))
        {
            entry.Add("fiscal-year", "E0052", "年度");
        }
        else if (year > 0 && entry.Found("taxpayer-no")?.Person is { } taxpayer)
        {
            CheckTaxpayer(entry, taxpayer, year);
        }

        CheckSums(entry);
        CheckFamily(entry, year);
        Work(entry);
    }

    private void CheckTaxpayer(EntryCheck entry, Person taxpayer, int year)
    {
        if (taxpayer.ResidentSince > new DateOnly(year, 1, 1))
        {
            entry.Add("taxpayer-no", "E0048");
        }

        if (returns.IsRegistered(taxpayer.No, entry["fiscal-year"]))
        {
            entry.Add("taxpayer-no", "W0231", taxpayer.No);
        }
    }

    private static void CheckSums(EntryCheck entry)
    {
        Sum("earned-10", "雑所得の計", Earned(entry, 7, 9));
        Sum("earned-12", "所得の合計", Earned(entry, 1, 6) + entry.Money("earned-10") + entry.Money("earned-11"));
        var first = FirstDeductions.Sum(n => entry.Money(Deduction(n)));
        Sum(Deduction(25), "控除の小計", first);
        Sum(Deduction(28), "控除の合計", entry.Money(Deduction(25)) + LastDeductions.Sum(n => entry.Money(Deduction(n))));
        if (entry.Has("no-income") && entry.Money("earned-12") != 0)
        {
            entry.Add("no-income", "E0074");
        }

        void Sum(string field, string label, long expected)
        {
            if (entry.Money(field) != expected)
            {
                entry.Add(field, "E0073", label);
            }
        }
    }

    private static void CheckFamily(EntryCheck entry, int year)
    {
        Person("spouse", "配偶者", null);
        for (var row = 1; row <= Dependants; row++)
        {
            Person(string.Create(CultureInfo.InvariantCulture, $"dep-{row}"), string.Create(CultureInfo.InvariantCulture, $"扶養{row}"), isMinor: false);
            Person(string.Create(CultureInfo.InvariantCulture, $"minor-{row}"), string.Create(CultureInfo.InvariantCulture, $"16歳未満{row}"), isMinor: true);
        }

        // A relative who lives elsewhere is no resident here: then name and birth are typed.
        void Person(string prefix, string label, bool? isMinor)
        {
            var isUsed = ReturnFields.FamilyColumns.Any(column => entry.Has($"{prefix}-{column}"));
            if (isUsed && !entry.Has($"{prefix}-no") && !(entry.Has($"{prefix}-outside") && entry.Has($"{prefix}-outside-birth")))
            {
                entry.Add($"{prefix}-no", "E0012", $"{label} 宛名番号または市外の氏名・生年月日");
            }

            var birth = entry.Found($"{prefix}-no")?.Person?.Birth ?? entry.Date($"{prefix}-outside-birth");
            if (isMinor is { } minor && birth is { } born && year > 0
                && Ages.On(new DateOnly(year, 1, 1), born) < AdultAge != minor)
            {
                entry.Add($"{prefix}-no", "E0075", label);
            }
        }
    }

    private static void Work(EntryCheck entry)
    {
        var (income, deductions) = (entry.Money("earned-12"), entry.Money(Deduction(28)));
        entry.WorkYen("income", income);
        entry.WorkYen("deductions", deductions);
        entry.WorkYen("taxable", Math.Max(0, income - deductions) / TaxUnit * TaxUnit);
        var count = Enumerable.Range(1, Dependants).Count(row => entry.Has(EntryCheck.Cell("dep", row, "no")) || entry.Has(EntryCheck.Cell("dep", row, "outside")))
            .ToString(CultureInfo.InvariantCulture);
        entry.Work("dependants", count + "人", count);
    }

    private static long Earned(EntryCheck entry, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Sum(n => entry.Money(string.Create(CultureInfo.InvariantCulture, $"earned-{n}")));

    private static string Deduction(int number) => string.Create(CultureInfo.InvariantCulture, $"deduction-{number}");
}
