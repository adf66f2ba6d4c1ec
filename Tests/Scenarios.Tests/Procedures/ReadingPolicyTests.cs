using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

public sealed class ReadingPolicyTests
{
    private static readonly IReadOnlyDictionary<FieldType, double> Nothing = new Dictionary<FieldType, double>();

    [Fact]
    public void Numbers_of_persons_and_accounts_have_a_smaller_risk_unless_the_procedure_sets_another()
    {
        var policy = ReadingPolicy.Usual();

        policy.RiskOf(FieldType.Text).ShouldBe(0.003);
        policy.RiskOf(FieldType.MyNumber).ShouldBe(0.0001);
        (policy with { AcceptedRisks = new Dictionary<FieldType, double> { [FieldType.MyNumber] = 0.01 } }).RiskOf(FieldType.MyNumber).ShouldBe(0.01);
    }

    [Fact]
    public void A_procedure_that_is_stricter_throughout_is_so_for_numbers_too() =>
        (ReadingPolicy.Usual() with { AcceptedRisk = 0.00001 }).RiskOf(FieldType.BankNumber).ShouldBe(0.00001);

    [Fact]
    public void A_threshold_by_type_goes_before_the_general_one()
    {
        var policy = new ReadingPolicy(true, 0.003, Nothing, 0.9, new Dictionary<FieldType, double> { [FieldType.Date] = 0.99 }, 0);

        policy.ThresholdOf(FieldType.Date).ShouldBe(0.99);
        policy.ThresholdOf(FieldType.Text).ShouldBe(0.9);
        ReadingPolicy.Usual().ThresholdOf(FieldType.Text).ShouldBeNull();
    }
}
