using System.Diagnostics;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

public sealed class RequirementEvaluatorTests : IDisposable
{
    private static readonly ProcedureDefinition Claim = ProcedureCatalog.Load().Get("child-allowance-claim");
    private readonly RequirementEvaluator _evaluator = new();

    public void Dispose() => _evaluator.Dispose();

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    public void A_spouse_is_asked_about_only_where_there_is_one(string exists, bool expected) =>
        IsRequired("spouse.name", ("spouse.exists", FieldValue.OfCodes(exists))).ShouldBe(expected);

    [Fact]
    public void The_spouses_address_is_not_asked_for_where_it_is_the_claimants()
    {
        var exists = ("spouse.exists", (FieldValue?)FieldValue.OfCodes("1"));

        IsRequired("spouse.address", exists, ("spouse.address_same", FieldValue.OfCodes("1"))).ShouldBeFalse();
        IsRequired("spouse.address", exists, ("spouse.address_same", FieldValue.OfCodes())).ShouldBeTrue();
    }

    [Fact]
    public void The_first_child_is_always_required_and_the_others_once_something_is_written()
    {
        IsRequired("child.1.name").ShouldBeTrue();
        IsRequired("child.2.name").ShouldBeFalse();
        IsRequired("child.2.name", ("child.2.birth", FieldValue.OfText("2020-01-01"))).ShouldBeTrue();
        IsRequired("child.2.name", ("child.2.birth", null), ("child.2.cohabit", FieldValue.OfCodes())).ShouldBeFalse();
    }

    [Fact]
    public void The_childs_number_is_required_only_when_it_lives_elsewhere()
    {
        IsRequired("child.1.my_number", ("child.1.cohabit", FieldValue.OfCodes("1"))).ShouldBeFalse();
        IsRequired("child.1.my_number", ("child.1.cohabit", FieldValue.OfCodes("2"))).ShouldBeTrue();
    }

    [Fact]
    public void An_account_is_required_unless_the_registered_one_or_yucho_is_used()
    {
        IsRequired("bank.account").ShouldBeTrue();
        IsRequired("bank.account", ("bank.kokin", FieldValue.OfCodes("1"))).ShouldBeFalse();
        IsRequired("bank.account", ("bank.yucho_kigo", FieldValue.OfText("10530"))).ShouldBeFalse();
        IsRequired("bank.name", ("bank.yucho_kigo", FieldValue.OfText("10530"))).ShouldBeFalse();
        IsRequired("bank.yucho_bango", ("bank.yucho_kigo", FieldValue.OfText("10530"))).ShouldBeTrue();
        IsRequired("bank.holder_kana", ("bank.yucho_kigo", FieldValue.OfText("10530"))).ShouldBeTrue();
    }

    [Fact]
    public void Office_columns_and_optional_fields_are_never_required()
    {
        IsRequired("office.certification_no").ShouldBeFalse();
        IsRequired("claimant.tel2").ShouldBeFalse();
    }

    [Fact]
    public void All_requirements_of_a_case_take_milliseconds()
    {
        var application = Application(("spouse.exists", FieldValue.OfCodes("1")));
        Claim.Fields.Count(field => _evaluator.IsRequired(field, application)).ShouldBeGreaterThan(20);

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            Claim.Fields.Count(field => _evaluator.IsRequired(field, application)).ShouldBeGreaterThan(20);
        }

        var milliseconds = watch.Elapsed.TotalMilliseconds / 20;
        TestContext.Current.TestOutputHelper?.WriteLine($"122 fields: {milliseconds:0.000} ms");
        milliseconds.ShouldBeLessThan(20, "all fields of a case must be judged in milliseconds");
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var with = Application(("spouse.exists", FieldValue.OfCodes("1")));
        var without = Application(("spouse.exists", FieldValue.OfCodes("2")));
        var field = Claim.Find("spouse.name")!;

        var answers = Enumerable.Range(0, 2000).AsParallel().WithDegreeOfParallelism(8)
            .Select(i => _evaluator.IsRequired(field, i % 2 == 0 ? with : without) == (i % 2 == 0)).ToList();

        answers.ShouldAllBe(right => right);
    }

    private bool IsRequired(string key, params (string Key, FieldValue? Value)[] fields) =>
        _evaluator.IsRequired(Claim.Find(key)!, Application(fields));

    private static Application Application(params (string Key, FieldValue? Value)[] fields) => new(
        Claim.Id,
        ApplicationSource.Paper,
        "T-1",
        null,
        new DateOnly(2026, 4, 1),
        fields.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
}
