using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

/// <summary>Entries into the real sample core system with a real browser.</summary>
public sealed class EntryTests(CoreFixture fixture) : IClassFixture<CoreFixture>
{
    private readonly CoreSystemHost _core = fixture.Core;
    private readonly Robot _robot = fixture.Robot;

    [Fact]
    public async Task A_newborns_claim_is_registered_and_the_record_equals_the_case()
    {
        var claim = Claim.OfNewborn();
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}{Environment.NewLine}{journal}");
        outcome.Receipt.ShouldNotBeNull().Length.ShouldBe(9);
        outcome.Code.ShouldBeNull();
        outcome.RobotSeconds.ShouldBeGreaterThan(0);
        journal.Intents.ShouldBe(1);
        _core.RecordsOf(claim.Reference).ShouldBe(1);
        foreach (var key in new[] { "claim.date", "event.date", "claimant.birth", "spouse.birth", "child.1.birth", "child.1.relation", "bank.account", "bank.holder_kana" })
        {
            outcome.Registered[key].ShouldBe(claim.Fields[key]!.Text, $"the record speaks the case's language for {key}");
        }

        foreach (var key in new[] { "reason", "claimant.job", "claimant.pension", "spouse.exists", "child.1.custody", "child.1.living", "child.1.cohabit" })
        {
            outcome.Registered[key].ShouldBe(claim.Fields[key]!.SingleCode, key);
        }

        outcome.Registered["start_month"].ShouldBe(claim.Derived["start_month"]);
        outcome.Registered["monthly_amount"].ShouldBe("15000");
    }

    [Fact]
    public async Task A_large_family_with_a_student_and_a_yucho_account_is_registered()
    {
        var claim = Claim.OfLargeFamily();

        var outcome = await _robot.RunAsync(claim.Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        outcome.Registered["child.3.birth"].ShouldBe(claim.Fields["child.3.birth"]!.Text);
        outcome.Registered["sibling.1.birth"].ShouldBe(claim.Fields["sibling.1.birth"]!.Text);
        outcome.Registered["bank.code"].ShouldBe("9900");
        outcome.Registered["monthly_amount"].ShouldBe("70000");
    }

    [Fact]
    public async Task A_claim_for_the_public_money_account_is_registered_without_an_account()
    {
        var outcome = await _robot.RunAsync(Claim.OfNewborn(1).PublicAccount().Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        outcome.Registered["bank.kokin"].ShouldBe("1");
    }

    [Fact]
    public async Task A_warning_that_the_case_does_not_allow_stops_the_entry()
    {
        var claim = Claim.OfLateNewborn();
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "W0201"));
        journal.Intents.ShouldBe(0);
        journal.Screenshots.Keys.ShouldBe(["stopped"]);
        _core.RecordsOf(claim.Reference).ShouldBe(0);

        var allowed = await _robot.RunAsync(claim.Request(EntryPurpose.Enter, "W0201"), journal);

        allowed.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{allowed.Code} {allowed.Message}");
        allowed.Registered["start_month"].ShouldBe("2026-10");
        journal.Steps.ShouldContain(step => step.Kind == "answer" && step.Target == "W0201" && step.Typed == "はい");
    }

    [Fact]
    public async Task A_business_error_of_the_core_system_is_a_refusal_with_its_code()
    {
        var claim = Claim.OfExistingRecipient();
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0101"));
        outcome.Message.ShouldNotBeNull().ShouldBe("E0101 既に受給者として登録されています(…)", "the number of the other record is taken out of the message");
        journal.Intents.ShouldBe(0);
        _core.RecordsOf(claim.Reference).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_registered_already_is_only_compared()
    {
        var claim = Claim.OfNewborn(2);
        var first = await _robot.RunAsync(claim.Request(), new TestJournal());
        var journal = new TestJournal();

        var again = await _robot.RunAsync(claim.Request(), journal);
        var lookUp = await _robot.RunAsync(claim.Request(EntryPurpose.LookUp), new TestJournal());

        again.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered, $"{again.Code} {again.Message}");
        again.Receipt.ShouldBe(first.Receipt);
        again.Registered.ShouldBe(first.Registered);
        journal.Intents.ShouldBe(0);
        journal.Steps.ShouldNotContain(step => step.Target != null && step.Target.StartsWith("JT1001", StringComparison.Ordinal));
        lookUp.Kind.ShouldBe(EntryOutcomeKind.AlreadyEntered);
        _core.RecordsOf(claim.Reference).ShouldBe(1);
    }

    [Fact]
    public async Task A_record_that_differs_from_the_case_is_told_by_the_names_of_its_fields()
    {
        var claim = Claim.OfNewborn(3);
        await _robot.RunAsync(claim.Request(), new TestJournal());
        claim.Account("0971", "104", "9999999").Fields["child.1.relation"] = FieldValue.OfText("養子");

        var outcome = await _robot.RunAsync(claim.Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Differs, "RB-121"));
        outcome.Message.ShouldBe("登録された内容が案件と違います（児童続柄[1]、口座番号）。");
        outcome.Registered["bank.account"].ShouldBe("0012345", "the outcome tells what the core system holds");
    }

    [Fact]
    public async Task Two_records_with_one_reference_are_a_matter_for_a_person()
    {
        var claim = Claim.OfNewborn(6);
        var first = await _robot.RunAsync(claim.Request(), new TestJournal());
        _core.WriteReference("812223519", claim.Reference);

        var outcome = await _robot.RunAsync(claim.Request(), new TestJournal());

        first.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{first.Code} {first.Message}");
        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Differs, "RB-120"));
    }

    [Fact]
    public async Task A_refusal_of_the_committing_key_itself_is_certain_once_a_search_finds_nothing()
    {
        var claim = Claim.OfNewborn(7);
        await using var other = new Robot(_core.Address, account: new("1001", "mihon-1001"));
        var journal = new TestJournal
        {
            // Meanwhile a clerk registers the same family.
            OnIntent = async () => (await other.RunAsync(Claim.OfNewborn(7).Request(), new TestJournal())).Kind.ShouldBe(EntryOutcomeKind.Entered),
        };

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "E0101"), outcome.Message);
        journal.Intents.ShouldBe(1);
        _core.RecordsOf(claim.Reference).ShouldBe(0);
    }

    [Fact]
    public async Task A_look_up_that_finds_nothing_says_so_and_types_nothing()
    {
        var outcome = await _robot.RunAsync(Claim.OfNewborn(4).Request(EntryPurpose.LookUp), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.NotFound, $"{outcome.Code} {outcome.Message}");
    }

    [Fact]
    public async Task A_dry_run_goes_up_to_but_not_over_the_committing_key()
    {
        var claim = Claim.OfNewborn(4);
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(EntryPurpose.DryRun), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.DryRunDone, $"{outcome.Code} {outcome.Message}");
        journal.Intents.ShouldBe(0);
        journal.Screenshots.Keys.ShouldBe(["before-commit"]);
        _core.RecordsOf(claim.Reference).ShouldBe(0);
    }

    [Fact]
    public async Task Another_amount_than_ours_stops_the_entry_before_the_commit()
    {
        var claim = Claim.OfNewborn(4);
        claim.Derived["monthly_amount"] = "10000";
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "JT-060"));
        journal.Intents.ShouldBe(0);
    }

    [Fact]
    public async Task Another_person_behind_the_number_stops_the_entry_before_anything_else_is_typed()
    {
        var claim = Claim.OfNewborn(4);
        claim.Derived["claimant.atena_no"] = "0041000008";
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-111"));
        outcome.Message.ShouldNotBeNull().ShouldContain("請求者生年月日");
        journal.Steps.Last(step => step.Typed is not null).Kind.ShouldBe("lookUp");
    }

    [Fact]
    public async Task A_person_who_was_not_found_in_the_ledger_stops_the_entry()
    {
        var claim = Claim.OfNewborn(4);
        claim.Derived.Remove("child.1.atena_no");

        var outcome = await _robot.RunAsync(claim.Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Refused, "RB-110"));
    }

    [Fact]
    public async Task The_window_about_a_protected_person_is_never_closed_by_the_robot()
    {
        var claim = Claim.OfProtectedPerson();
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(EntryPurpose.Enter, "A0001"), journal);

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.UnexpectedWindow, "A0001"));
        journal.Steps.ShouldNotContain(step => step.Kind == "answer");
        journal.Screenshots.Keys.ShouldBe(["stopped"]);
    }

    [Fact]
    public async Task An_electronic_application_goes_from_its_export_into_the_core_system_with_what_the_rules_worked_out()
    {
        var catalog = ProcedureCatalog.Load();
        using var reader = new ApplicationFileReader(catalog);
        await using var file = File.OpenRead(Path.Combine(CoreSystemHost.Town, "..", "eapply", "child-allowance_pittari.csv"));
        var checker = new CaseChecker(catalog, new RequirementEvaluator());
        var ledger = CsvLedger.Load(CoreSystemHost.Town);
        var (application, check) = reader.Read(file, CancellationToken.None).Applications
            .Select(row => (row.Application, Check: checker.Check(row.Application, new CheckContext(new DateOnly(2026, 10, 31), ledger, (_, _) => []))))
            .First(row => row.Check.Findings.Count == 0 && row.Application["sibling.1.name"] is { IsEmpty: false });

        var outcome = await _robot.RunAsync(Claim.OfNewborn().Request() with { Application = application with { Reference = "CSV-1" }, Derived = check.Derived }, new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        outcome.Registered["sibling.1.birth"].ShouldBe(application["sibling.1.birth"]!.Text);
        outcome.Registered["monthly_amount"].ShouldBe(check.Derived["monthly_amount"]);
    }

    [Fact]
    public async Task Numbers_of_accounts_and_passwords_are_in_no_step_and_no_log()
    {
        var claim = Claim.OfNewborn(5);
        var journal = new TestJournal();

        var outcome = await _robot.RunAsync(claim.Request(), journal);

        outcome.Kind.ShouldBe(EntryOutcomeKind.Entered, $"{outcome.Code} {outcome.Message}");
        journal.ToString().ShouldNotContain("0012345");
        journal.ToString().ShouldNotContain("mihon-r001");
        var log = string.Join('\n', _robot.Log.Lines);
        log.ShouldNotContain("mihon-r001");
        log.ShouldNotContain(claim.Fields["claimant.name"]!.Text!);
        log.ShouldContain($"{claim.Reference}/Enter");
    }
}
