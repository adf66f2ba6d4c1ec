using Rpa.Ocr.Confidence;
using Rpa.Ocr.Recognition;
using Rpa.Scenarios.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Confidence;

public sealed class AcceptanceTests
{
    private static readonly ReadingPolicy Policy = ReadingPolicy.Usual();

    [Fact]
    public void A_number_of_a_person_is_never_accepted_by_the_ink_alone() =>
        Accepted(FieldType.MyNumber, 0.9999).ShouldBeFalse();

    [Fact]
    public void A_number_that_the_ledger_holds_for_the_person_found_otherwise_is_accepted() =>
        Accepted(FieldType.MyNumber, 0.9999, ReadingFlags.LedgerAgrees).ShouldBeTrue();

    [Fact]
    public void An_account_number_always_gets_a_second_look_for_nothing_else_says_it() =>
        Accepted(FieldType.BankNumber, 0.9999, ReadingFlags.CheckDigitDecided).ShouldBeFalse();

    [Fact]
    public void A_flag_that_blocks_keeps_the_surest_reading_back() =>
        Accepted(FieldType.Text, 0.9999, ReadingFlags.StruckOut).ShouldBeFalse();

    [Fact]
    public void An_empty_field_for_a_number_is_judged_by_the_usual_risk() =>
        Acceptance.Of(Policy, FieldType.MyNumber, [], empty: true, 0.999, Threshold).ShouldBeTrue();

    [Fact]
    public void A_threshold_that_somebody_set_goes_before_the_risk()
    {
        var policy = Policy with { Thresholds = new Dictionary<FieldType, double> { [FieldType.Text] = 0.8 } };

        Acceptance.Of(policy, FieldType.Text, [], empty: false, 0.85, Threshold).ShouldBeTrue();
        Acceptance.Of(policy, FieldType.Text, [], empty: false, 0.75, Threshold).ShouldBeFalse();
    }

    private static bool Accepted(FieldType type, double confidence, params string[] flags) =>
        Acceptance.Of(Policy, type, flags, empty: false, confidence, Threshold);

    /// <summary>Samples that support 3 in 1,000, but not 1 in 10,000.</summary>
    private static double? Threshold(double risk) => risk >= 0.003 ? 0.99 : null;
}
