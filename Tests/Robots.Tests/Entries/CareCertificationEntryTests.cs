using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>要介護認定申請 into KG2001.</summary>
public sealed class CareCertificationEntryTests(CoreFixture fixture) : IClassFixture<CoreFixture>
{
    private const string Procedure = "care-certification";
    private const string Screen = "KG2001";

    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    [Theory]
    [InlineData(12)] // 新規, 第1号, by herself
    [InlineData(2)] // 新規, 第2号 with パーキンソン病, by her husband
    [InlineData(10)] // 更新, through a care office
    [InlineData(8)] // 区分変更, through a 地域包括支援センター
    public async Task An_application_is_registered_and_the_record_equals_the_case(int scan)
    {
        var filed = ReviewedCase.OfScan(Procedure, scan);
        var request = filed.Request();
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(request, journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}{Environment.NewLine}{journal}");
        outcome.Receipt.ShouldNotBeNull().ShouldStartWith("08KR");
        var record = _core.Record(Screen, filed.Reference);
        record["kind"].ShouldBe(filed.Fields["kind"]!.SingleCode);
        record["app-date"].ShouldBe(filed.Fields["app.date"]!.Text);
        record["insured-no"].ShouldBe(filed.Fields["insured.number"]!.Text);
        record["insurer-no"].ShouldBe(filed.Fields["med.insurer_number"]!.Text);
        record["hospital-no"].ShouldBe(request.Derived["doctor.hospital_no"]);
        record["doctor-no"].ShouldBe(request.Derived["doctor.doctor_no"]);
        record.GetValueOrDefault("disease-code").ShouldBe(request.Derived.GetValueOrDefault("disease_code"));
        record.GetValueOrDefault("change-reason").ShouldBe(filed.Fields.TryGetValue("change.reason", out var reason) ? reason?.Text : null);
        record["reception-date"].ShouldBe("2026-10-01");
        outcome.Registered["insured.number"].ShouldBe(record["insured-no"]);
        outcome.Registered["app.date"].ShouldBe(record["app-date"]);
        _core.Value("SELECT status FROM care_certifications WHERE insured_no = $p ORDER BY application_date DESC", record["insured-no"]).ShouldBe("申請中");
    }

    [Fact]
    public async Task A_business_error_stops_the_entry_with_the_code_of_the_core_system()
    {
        // 新規, though her certification is valid: the rules would have told (KG-010), the core system does so too.
        var filed = ReviewedCase.OfScan(Procedure, 9);
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0109"), outcome.Message);
        journal.Intents.ShouldBe(0);
        _core.RecordsOf(filed.Reference, Screen).ShouldBe(0);
    }

    [Fact]
    public async Task A_hospital_that_is_not_in_the_masters_stops_the_entry_before_anything_is_typed()
    {
        var filed = ReviewedCase.OfScan(Procedure, 4);
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "KG-021"), outcome.Message);
        journal.Steps.ShouldNotContain(step => step.Target != null && step.Target.StartsWith(Screen, StringComparison.Ordinal) && step.Typed != null);
    }

    [Fact]
    public async Task An_insured_person_of_no_known_number_stops_the_entry()
    {
        var filed = ReviewedCase.OfScan(Procedure, 12).With("insured.number", (Scenarios.Values.FieldValue?)null);

        var outcome = await _robot.RunAsync(filed.Request(change: derived => derived.Remove("insured_no")), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-110"), outcome.Message);
    }

    [Fact]
    public async Task Another_persons_number_stops_the_entry_before_anything_else_is_typed()
    {
        var filed = ReviewedCase.OfScan(Procedure, 12).With("insured.number", "0000004203");
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(filed.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-111"), outcome.Message);
        journal.Steps.Last(step => step.Typed is not null).Kind.ShouldBe("lookUp");
    }
}
