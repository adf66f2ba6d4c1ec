using Microsoft.Extensions.Time.Testing;
using Rpa.Robots.Accounts;
using Rpa.Robots.Tests.Core;
using Rpa.Scenarios.Entries;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Entries;

public sealed class AccountTests(CoreFixture fixture) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_refused_password_is_not_tried_again_and_is_in_no_log()
    {
        await using var robot = new Robot(fixture.Core.Address, account: new RobotCredential("R001", "wrong-Secret-1"));
        var journal = new TestJournal();

        var first = await robot.RunAsync(Claim.OfNewborn().Request(), journal);
        var second = await robot.RunAsync(Claim.OfNewborn().Request(), new TestJournal());

        (first.Kind, first.Code).ShouldBe((EntryOutcomeKind.Failed, "E0001"));
        (second.Kind, second.Code).ShouldBe((EntryOutcomeKind.Failed, "RB-404"));
        (journal + string.Join('\n', robot.Log.Lines)).ShouldNotContain("wrong-Secret-1");
    }

    [Fact]
    public async Task A_core_system_that_is_down_is_an_application_error()
    {
        await using var robot = new Robot(new Uri("http://127.0.0.1:9"));

        var outcome = await robot.RunAsync(Claim.OfNewborn().Request(), new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Failed, "RB-302"));
    }

    [Fact]
    public async Task A_core_system_that_is_closed_for_the_night_is_an_application_error()
    {
        await using var core = await CoreSystemHost.StartAsync("--CoreSystem:OnlineHours", "03:00-03:01");
        await using var robot = new Robot(core.Address);

        var outcome = await robot.RunAsync(Claim.OfNewborn().Request(), new TestJournal());

        outcome.Kind.ShouldBe(EntryOutcomeKind.Failed);
        outcome.Code.ShouldBe("E0950");
    }

    [Fact]
    public async Task A_scenario_that_cannot_be_read_is_told_with_its_first_mistake()
    {
        var outcome = await fixture.Robot.RunAsync(Claim.OfNewborn().Request() with { ScenarioPath = "/none.scenario.yaml" }, new TestJournal());

        (outcome.Kind, outcome.Code).ShouldBe((EntryOutcomeKind.Failed, "RB-401"));
        outcome.Message.ShouldNotBeNull().ShouldContain("none.scenario.yaml(1,1)");
    }

    [Fact]
    public async Task One_account_serves_one_entry_at_a_time()
    {
        var gate = new AccountGate(TimeProvider.System);
        RobotCredential[] accounts = [new("R001", "a"), new("R002", "b")];

        var (first, _) = await gate.EnterAsync("core", accounts, CancellationToken.None);
        var (second, _) = await gate.EnterAsync("core", accounts, CancellationToken.None);
        var third = gate.EnterAsync("core", accounts, CancellationToken.None);

        new[] { first!.Credential.UserId, second!.Credential.UserId }.ShouldBe(["R001", "R002"]);
        third.IsCompleted.ShouldBeFalse();
        second.Dispose();
        (await third).Pass!.Credential.UserId.ShouldBe("R002");
    }

    [Fact]
    public async Task A_refused_account_is_passed_over_while_another_works()
    {
        var time = new FakeTimeProvider();
        var gate = new AccountGate(time);
        RobotCredential[] accounts = [new("R001", "old"), new("R002", "b")];
        gate.Refuse("core", accounts[0], "E0001");

        var (pass, _) = await gate.EnterAsync("core", accounts, CancellationToken.None);
        var (none, refusal) = await gate.EnterAsync("core", accounts[..1], CancellationToken.None);
        var (renewed, _) = await gate.EnterAsync("core", [new("R001", "new")], CancellationToken.None);

        pass!.Credential.UserId.ShouldBe("R002");
        (none, refusal).ShouldBe((null, "E0001"));
        renewed.ShouldNotBeNull("a changed password is worth a try");
        renewed.Dispose();
        time.Advance(TimeSpan.FromMinutes(31));
        (await gate.EnterAsync("core", accounts[..1], CancellationToken.None)).Pass.ShouldNotBeNull("the account may have been unlocked meanwhile");
    }
}
