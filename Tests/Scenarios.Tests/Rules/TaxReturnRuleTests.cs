using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

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
