using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

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
