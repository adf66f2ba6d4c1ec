using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Rules.Taxes;
using Rpa.Scenarios.Tables;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>A case of a tax procedure that asks only for the fields given; one rule is looked at.</summary>
internal sealed class TestTax(string procedure)
{
    private static readonly CaseChecker Checker = new(Samples.Catalog, new RequirementEvaluator());
    private readonly Dictionary<string, FieldValue?> _fields = new(StringComparer.Ordinal);

    public static TestTax Return() => new TestTax("resident-tax-return").Text("submit.date", "2026-02-10");

    public static TestTax Notice(string day = "2026-07-20") => new TestTax("withholding-change").Text("event.date", day).Text("submit.date", day);

    public static Person Employee { get; } = SampleTown.Ledger.FindByAtenaNo("0041000769")!;

    public TestTax Of(Person person) => Text("emp.name", person.Name).Text("emp.kana", person.Kana).Text("emp.birth", WarekiDate.FormatIso(person.BirthDate)).Text("emp.atena", person.AtenaNo);

    public TestTax Text(string key, string? text)
    {
        _fields[key] = text is null ? null : FieldValue.OfText(text);
        return this;
    }

    public TestTax Yen(string key, long amount)
    {
        _fields[key] = FieldValue.OfNumber(amount);
        return this;
    }

    public TestTax Code(string key, params string[] codes)
    {
        _fields[key] = FieldValue.OfCodes(codes);
        return this;
    }

    public string Letters(string rule, ILedger? ledger = null) => string.Concat(Checker.Check(
        new Application(procedure, ApplicationSource.Hand, "T-1", null, _fields.GetValueOrDefault("submit.date")?.Date ?? new(2026, 10, 31), _fields),
        new CheckContext(new(2026, 10, 31), ledger, static (_, _) => [])).Findings
        .Where(finding => string.Equals(finding.Rule, rule, StringComparison.Ordinal)).Select(finding => finding.Severity switch { Severity.Error => 'E', Severity.Warning => 'W', _ => 'N' }));
}

public sealed class YearTableTests
{
    [Theory]
    [InlineData(2026, 650_999, 0)]
    [InlineData(2026, 651_000, 1_000)]
    [InlineData(2026, 1_600_000, 950_000)]
    [InlineData(2026, 1_899_999, 1_249_999)]
    [InlineData(2026, 1_900_000, 1_250_000)]
    [InlineData(2026, 5_000_000, 3_560_000)]
    [InlineData(2026, 8_500_000, 6_550_000)]
    [InlineData(2025, 550_999, 0)]
    [InlineData(2025, 1_618_999, 1_068_999)]
    [InlineData(2025, 1_619_000, 1_069_000)]
    [InlineData(2025, 1_627_999, 1_074_000)]
    [InlineData(2025, 1_628_000, 1_076_800)]
    public void Wages_become_income_by_the_table_of_the_year(int year, long revenue, long income) =>
        TownTables.Default.ResidentTax.For(year)!.Apply("employment", revenue).ShouldBe(income);

    [Fact]
    public void An_unknown_year_has_no_table()
    {
        TownTables.Default.ResidentTax.For(2020).ShouldBeNull();
        TownTables.Default.ResidentTax.For(2027).ShouldBeNull();
        new TestTax("resident-tax-return").Text("submit.date", "2027-02-10").Yen("income.f", 5_000_000).Yen("shotoku.6", 3_560_000).Letters("SJ-005").ShouldBe("E");
    }

    [Fact]
    public void A_deadline_moves_to_the_next_open_day_and_an_unknown_year_tells_nothing()
    {
        var days = TownTables.Default.Holidays;
        days.OpenOnOrAfter(new(2026, 5, 3)).ShouldBe(new DateOnly(2026, 5, 7));
        days.OpenOnOrAfter(new(2026, 12, 29)).ShouldBe(new DateOnly(2027, 1, 4));
        days.OpenOnOrAfter(new(2026, 7, 10)).ShouldBe(new DateOnly(2026, 7, 10));
        days.OpenOnOrAfter(new(2031, 7, 10)).ShouldBeNull();
    }
}

public sealed class MonthlySplitTests
{
    [Fact]
    public void June_takes_the_rest_and_the_months_sum_up()
    {
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 6, 12).ShouldBe(82_000);
        MonthlySplit.Of(140_000)[0].ShouldBe(12_400);
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 6, 5).ShouldBe(140_000);
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 5, 6).ShouldBeNull();
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 0, 13).ShouldBeNull();
        for (var annual = 0; annual < 500_000; annual += 1_700)
        {
            MonthlySplit.Of(annual).Sum().ShouldBe(annual);
        }
    }
}

public sealed class ReturnBasicsRuleTests
{
    [Fact]
    public void An_empty_required_field_and_a_wrong_number_are_errors() =>
        TestTax.Return().Text("taxpayer.name", null).Text("taxpayer.my_number", "999900000000").Letters("SJ-001").ShouldBe("EE");
}

public sealed class ReturnResidentRuleTests
{
    [Fact]
    public void Who_came_after_the_first_of_January_belongs_to_another_town()
    {
        var (late, early) = (SampleTown.Ledger.Persons.First(p => p.ResidentSince > new DateOnly(2026, 1, 1) && p is { Status: ResidentStatus.Resident, MyNumber: not null }),
            SampleTown.Ledger.Persons.First(p => p.ResidentSince < new DateOnly(2025, 1, 1) && p is { Status: ResidentStatus.Resident, MyNumber: not null }));
        Case(late).ShouldBe("E");
        Case(early).ShouldBeEmpty();

        static string Case(Person person) => TestTax.Return().Text("taxpayer.name", person.Name).Text("taxpayer.kana", person.Kana)
            .Text("taxpayer.birth", WarekiDate.FormatIso(person.BirthDate)).Text("taxpayer.my_number", person.MyNumber).Letters("SJ-002", SampleTown.Ledger);
    }
}

public sealed class SumRuleTests
{
    [Theory]
    [InlineData(300, "")]
    [InlineData(299, "E")]
    public void A_total_is_the_sum_of_its_parts(long total, string letters)
    {
        TestTax.Return().Yen("shotoku.1", 100).Yen("shotoku.6", 200).Yen("shotoku.12", total).Letters("SJ-003").ShouldBe(letters);
        TestTax.Return().Yen("ded.13", 100).Yen("ded.24", 200).Yen("ded.25", total).Letters("SJ-004").ShouldBe(letters);
    }
}

public sealed class EmploymentIncomeRuleTests
{
    [Theory]
    [InlineData(5_000_000, 3_560_000, "")]
    [InlineData(5_000_000, 3_560_001, "W")]
    [InlineData(9_000_000, 7_000_000, "")]
    [InlineData(11_000_000, 8_900_000, "")]
    public void The_income_follows_from_the_wages_but_for_the_adjustment(long wages, long income, string letters) =>
        TestTax.Return().Yen("income.f", wages).Yen("shotoku.6", income).Letters("SJ-005").ShouldBe(letters);
}

public sealed class PensionIncomeRuleTests
{
    [Theory]
    [InlineData("1961-01-01", 1_200_000, 100_000, "")]
    [InlineData("1961-01-02", 1_200_000, 100_000, "W")]
    [InlineData("1961-01-02", 1_200_000, 600_000, "")]
    public void Sixty_five_on_the_last_of_December_decides(string birth, long pension, long income, string letters) =>
        TestTax.Return().Text("taxpayer.birth", birth).Yen("income.g", pension).Yen("shotoku.7", income).Letters("SJ-006").ShouldBe(letters);
}

public sealed class IncomeAndRevenueRuleTests
{
    [Fact]
    public void Income_is_there_and_not_above_the_revenue()
    {
        TestTax.Return().Yen("income.a", 100).Yen("shotoku.1", 100).Letters("SJ-007").ShouldBeEmpty();
        TestTax.Return().Yen("income.a", 100).Yen("shotoku.1", 101).Letters("SJ-007").ShouldBe("E");
        TestTax.Return().Yen("income.a", 100).Text("shotoku.1", null).Letters("SJ-007").ShouldBe("E");
        TestTax.Return().Yen("income.f", 650_999).Text("shotoku.6", null).Letters("SJ-007").ShouldBeEmpty();
        TestTax.Return().Yen("income.f", 651_000).Text("shotoku.6", null).Letters("SJ-007").ShouldBe("E");
    }
}

public sealed class InsuranceDeductionRuleTests
{
    [Fact]
    public void Limits_are_those_of_law()
    {
        TestTax.Return().Yen("ded.15", 70_000).Yen("ded.16", 25_000).Letters("SJ-008").ShouldBeEmpty();
        TestTax.Return().Yen("ded.15", 70_001).Yen("ded.16", 25_001).Letters("SJ-008").ShouldBe("EE");
    }
}

public sealed class MedicalDeductionRuleTests
{
    [Theory]
    [InlineData(1_000_000, 300_000, 250_000, "")]
    [InlineData(5_000_000, 300_000, 200_000, "")]
    [InlineData(5_000_000, 300_000, 200_001, "W")]
    [InlineData(5_000_000, 9_000_000, 2_000_000, "")]
    public void The_deduction_is_computed(long total, long paid, long deduction, string letters) =>
        TestTax.Return().Yen("shotoku.12", total).Yen("medical.paid", paid).Yen("ded.27", deduction).Letters("SJ-009").ShouldBe(letters);
}

public sealed class BasicDeductionRuleTests
{
    [Theory]
    [InlineData(24_000_000, 430_000, "")]
    [InlineData(24_000_001, 430_000, "E")]
    [InlineData(24_500_000, 290_000, "")]
    [InlineData(25_000_000, 150_000, "")]
    [InlineData(25_000_001, 0, "")]
    public void The_deduction_falls_with_the_income(long total, long deduction, string letters) =>
        TestTax.Return().Yen("shotoku.12", total).Yen("ded.24", deduction).Letters("SJ-010").ShouldBe(letters);
}

public sealed class SpouseDeductionRuleTests
{
    [Theory]
    [InlineData(10_000_000, 580_000, "")]
    [InlineData(10_000_001, 580_000, "E")]
    [InlineData(10_000_000, 580_001, "W")]
    public void Incomes_of_both_have_limits(long total, long spouse, string letters) =>
        TestTax.Return().Yen("ded.21", 330_000).Yen("shotoku.12", total).Yen("spouse.income", spouse).Letters("SJ-011").ShouldBe(letters);
}

public sealed class DependantClassRuleTests
{
    [Theory]
    [InlineData("2010-01-01", 33, "")]
    [InlineData("2010-01-02", 33, "E")]
    [InlineData("2007-01-01", 45, "")]
    [InlineData("2007-01-02", 45, "E")]
    [InlineData("2003-01-02", 45, "")]
    [InlineData("2003-01-01", 45, "E")]
    [InlineData("1956-01-01", 38, "")]
    [InlineData("1956-01-02", 38, "E")]
    public void The_class_follows_from_the_age_on_the_last_of_December(string birth, int amount, string letters) =>
        TestTax.Return().Text("dep.1.name", "見本　花").Text("dep.1.birth", birth).Yen("dep.1.amount", amount).Letters("SJ-012").ShouldBe(letters);
}

public sealed class ReturnYearRuleTests
{
    [Fact]
    public void Another_year_than_this_one_is_a_warning()
    {
        TestTax.Return().Letters("SJ-018").ShouldBeEmpty();
        TestTax.Return().Text("tax.year", "7").Letters("SJ-018").ShouldBe("W");
    }
}

public sealed class PayerNumberRuleTests
{
    [Theory]
    [InlineData("7000012050002", "")]
    [InlineData("7000012050003", "E")]
    [InlineData("123456789018", "")]
    [InlineData("123456789012", "E")]
    [InlineData("12345678901", "E")]
    public void The_length_tells_which_check_digit(string number, string letters) => TestTax.Notice().Text("payer.number", number).Letters("ID-001").ShouldBe(letters);
}

public sealed class PayerRuleTests
{
    [Theory]
    [InlineData("10023258", "㈱見本製作所", "")]
    [InlineData("10023258", "株式会社別", "W")]
    [InlineData("99999999", "株式会社見本製作所", "E")]
    public void The_employer_is_one_of_the_towns(string number, string name, string letters) =>
        TestTax.Notice().Text("payer.shitei", number).Text("payer.name", name).Letters("ID-002", SampleTown.Ledger).ShouldBe(letters);
}

public sealed class EmployeeRuleTests
{
    [Theory]
    [InlineData("10023950", "")]
    [InlineData("10023258", "E")]
    public void The_employee_is_on_the_employers_list(string number, string letters) =>
        TestTax.Notice().Of(TestTax.Employee).Text("payer.shitei", number).Letters("ID-003", SampleTown.Ledger).ShouldBe(letters);
}

public sealed class AnnualTaxRuleTests
{
    [Theory]
    [InlineData(299_200, "")]
    [InlineData(299_300, "W")]
    public void The_amount_is_the_ledgers(long annual, string letters) =>
        TestTax.Notice().Of(TestTax.Employee).Text("payer.shitei", "10023950").Yen("tax.annual", annual).Letters("ID-004", SampleTown.Ledger).ShouldBe(letters);
}

public sealed class CollectedTaxRuleTests
{
    [Theory]
    [InlineData(82_000, "")]
    [InlineData(81_900, "W")]
    public void The_amount_is_the_sum_of_its_months(long collected, string letters) =>
        TestTax.Notice("2026-12-20").Yen("tax.annual", 140_000).Yen("tax.collected", collected).Text("tax.collected_from", "6").Text("tax.collected_to", "12").Letters("ID-006").ShouldBe(letters);
}

public sealed class CollectedMonthsRuleTests
{
    [Theory]
    [InlineData("6", "8", 100, "")]
    [InlineData("7", "8", 100, "W")]
    [InlineData("6", "9", 100, "W")]
    [InlineData("6", "13", 100, "E")]
    public void Months_begin_in_June_and_end_by_the_month_after_the_event(string from, string to, long remaining, string letters) =>
        TestTax.Notice().Text("tax.collected_from", from).Text("tax.collected_to", to).Yen("tax.remaining", remaining).Letters("ID-007").ShouldBe(letters);

    [Fact]
    public void After_May_nothing_remains() =>
        TestTax.Notice("2026-04-20").Text("tax.collected_from", "6").Text("tax.collected_to", "5").Yen("tax.remaining", 1).Letters("ID-007").ShouldBe("E");
}

public sealed class LumpDutyRuleTests
{
    [Theory]
    [InlineData("2026-01-01", "1", null, "E")]
    [InlineData("2026-04-30", "1", null, "E")]
    [InlineData("2026-05-01", "1", null, "")]
    [InlineData("2025-12-31", "1", null, "")]
    [InlineData("2026-04-30", "1", "2", "W")]
    [InlineData("2026-04-30", "4", null, "")]
    public void From_January_to_April_the_rest_is_collected_at_once(string day, string reason, string? why, string letters)
    {
        var notice = TestTax.Notice(day).Code("event.reason", reason).Code("after.method", "3").Yen("tax.remaining", 20_000);
        (why is null ? notice : notice.Code("nolump.reason", why)).Letters("ID-009").ShouldBe(letters);
        notice.Yen("salary.until", 20_000).Letters("ID-009").ShouldBeEmpty();
    }
}

public sealed class NewEmployerRuleTests
{
    [Fact]
    public void Who_goes_on_needs_a_new_employer()
    {
        TestTax.Notice().Code("after.method", "1").Text("new.name", null).Letters("ID-012").ShouldBe("E");
        TestTax.Notice().Code("after.method", "3").Text("new.name", null).Letters("ID-012").ShouldBeEmpty();
        TestTax.Notice().Code("after.method", "1").Text("new.name", "新").Text("new.shitei", "99999999").Letters("ID-012", SampleTown.Ledger).ShouldBe("W");
    }
}

public sealed class LumpAmountRuleTests
{
    [Theory]
    [InlineData(100, "9", "")]
    [InlineData(100, "10", "")]
    [InlineData(100, "11", "W")]
    [InlineData(99, "9", "E")]
    public void The_sum_is_what_remains_and_is_paid_in_time(long total, string month, string letters) =>
        TestTax.Notice().Code("after.method", "2").Yen("tax.remaining", 100).Yen("lump.total", total).Text("lump.date", "９月25日").Text("lump.pay_month", month).Letters("ID-013").ShouldBe(letters);
}

public sealed class EventAgeRuleTests
{
    [Theory]
    [InlineData("2026-07-21", "W")]
    [InlineData("2026-07-20", "")]
    [InlineData("2026-06-01", "")]
    [InlineData("2026-05-31", "W")]
    public void The_event_is_of_this_year_and_past(string day, string letters) => TestTax.Notice(day).Text("submit.date", "2026-07-20").Letters("ID-014").ShouldBe(letters);
}

public sealed class NoticeDeadlineRuleTests
{
    [Theory]
    [InlineData("2026-07-10", "")]
    [InlineData("2026-07-13", "N")]
    public void The_notice_is_due_on_the_tenth_of_the_next_month(string day, string letters) => TestTax.Notice("2026-06-20").Text("submit.date", day).Letters("ID-017").ShouldBe(letters);
}

public sealed class MovedAwayRuleTests
{
    [Theory]
    [InlineData("西架空県雛形市寿町４番２号", "N")]
    [InlineData("架空県見本市寿町４番２号", "")]
    [InlineData("寿町4-2", "")]
    public void An_address_elsewhere_without_a_removal_is_noted(string address, string letters) =>
        TestTax.Notice().Of(TestTax.Employee).Text("emp.addr_now", address).Letters("ID-018", SampleTown.Ledger).ShouldBe(letters);
}

public sealed class ExpressionRulesOfProceduresTests
{
    [Fact]
    public void The_notice_is_consistent_in_itself()
    {
        TestTax.Notice().Yen("tax.annual", 100).Yen("tax.collected", 40).Yen("tax.remaining", 60).Letters("ID-005").ShouldBeEmpty();
        TestTax.Notice().Yen("tax.annual", 100).Yen("tax.collected", 40).Yen("tax.remaining", 61).Letters("ID-005").ShouldBe("E");
        TestTax.Notice().Code("event.reason", "1", "2").Code("after.method").Letters("ID-008").ShouldBe("EE");
        TestTax.Notice().Code("event.reason", "1").Code("after.method", "3").Letters("ID-008").ShouldBeEmpty();
        TestTax.Notice("2026-06-01").Code("after.method", "2").Code("lump.reason", "2").Letters("ID-010").ShouldBe("W");
        TestTax.Notice("2026-05-31").Code("after.method", "2").Code("lump.reason", "2").Letters("ID-010").ShouldBeEmpty();
        TestTax.Notice().Code("event.reason", "4").Code("after.method", "2").Text("heir.name", null).Letters("ID-011").ShouldBe("EN");
        TestTax.Notice("2026-05-31").Letters("ID-015").ShouldBe("W");
        TestTax.Notice("2026-06-01").Letters("ID-015").ShouldBeEmpty();
    }

    [Fact]
    public void The_return_is_consistent_in_itself()
    {
        TestTax.Return().Code("noincome.kind", "1").Yen("income.f", 1).Letters("SJ-016").ShouldBe("E");
        TestTax.Return().Code("noincome.kind", "1").Letters("SJ-016").ShouldBeEmpty();
        TestTax.Return().Yen("shotoku.1", -1).Yen("shotoku.11", -1).Letters("SJ-017").ShouldBeEmpty();
        TestTax.Return().Yen("shotoku.4", -1).Yen("income.a", -1).Yen("ded.13", -1).Letters("SJ-017").ShouldBe("EEE");
    }
}

/// <summary>The sample town with files that few towns export.</summary>
internal static class TaxTown
{
    public static ILedger With(string file, string content)
    {
        var folder = Directory.CreateTempSubdirectory("rpa-tax-").FullName;
        try
        {
            foreach (var path in Directory.EnumerateFiles(Repository.PathOf("samples/town"), "*.csv"))
            {
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            }

            File.WriteAllText(Path.Combine(folder, file), content);
            return CsvLedger.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static TestTax Return() => TestTax.Return().Text("taxpayer.name", TestTax.Employee.Name).Text("taxpayer.kana", TestTax.Employee.Kana)
        .Text("taxpayer.birth", WarekiDate.FormatIso(TestTax.Employee.BirthDate)).Text("taxpayer.my_number", TestTax.Employee.MyNumber);

    public static TestTax Dependant(this TestTax tax, Person person) => tax.Text("dep.1.name", person.Name).Text("dep.1.birth", WarekiDate.FormatIso(person.BirthDate)).Text("dep.1.my_number", person.MyNumber);

    public static Person Stranger { get; } = SampleTown.Ledger.Persons.First(person => person is { MyNumber: not null, Status: ResidentStatus.Resident }
        && !string.Equals(person.HouseholdNo, TestTax.Employee.HouseholdNo, StringComparison.Ordinal));
}

public sealed class SeparateDependantRuleTests
{
    [Fact]
    public void A_dependant_of_another_household_needs_an_address()
    {
        var tax = TaxTown.Return().Dependant(TaxTown.Stranger);

        tax.Letters("SJ-013", SampleTown.Ledger).ShouldBe("W");
        tax.Text("sep.1.name", TaxTown.Stranger.Name).Text("sep.1.address", "架空県見本市寿町1-1").Letters("SJ-013", SampleTown.Ledger).ShouldBeEmpty();
    }
}

public sealed class DependantClaimedRuleTests
{
    [Fact]
    public void A_dependant_of_another_taxpayer_is_a_warning()
    {
        var town = TaxTown.With("tax_dependants.csv", $"dependant_atena_no,taxpayer_atena_no,fiscal_year\n{TaxTown.Stranger.AtenaNo},0041000008,2026\n");

        TaxTown.Return().Dependant(TaxTown.Stranger).Letters("SJ-014", town).ShouldBe("W");
        TaxTown.Return().Dependant(TaxTown.Stranger).Letters("SJ-014", SampleTown.Ledger).ShouldBeEmpty();
    }
}

public sealed class HeldTaxDataRuleTests
{
    [Fact]
    public void Data_held_for_the_year_are_a_warning()
    {
        var town = TaxTown.With("tax_records.csv", $"atena_no,fiscal_year,kind\n{TestTax.Employee.AtenaNo},2026,確定申告\n");

        TaxTown.Return().Letters("SJ-015", town).ShouldBe("W");
        TaxTown.Return().Text("tax.year", "2025").Letters("SJ-015", town).ShouldBeEmpty();
    }
}

public sealed class EventRegisteredRuleTests
{
    [Theory]
    [InlineData("特徴中", "")]
    [InlineData("退職", "E")]
    public void A_collection_that_has_ended_was_registered_before(string status, string letters)
    {
        var town = TaxTown.With("special_collection.csv", $"atena_no,designation_no,fiscal_year,annual_tax,status\n{TestTax.Employee.AtenaNo},10023950,2026,299200,{status}\n");

        TestTax.Notice().Of(TestTax.Employee).Text("payer.shitei", "10023950").Letters("ID-016", town).ShouldBe(letters);
    }
}
