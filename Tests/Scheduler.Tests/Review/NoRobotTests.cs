using System.Text.Json.Nodes;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Review;

/// <summary>Procedures that are read and reviewed, but that no robot can enter: they have no scenario.</summary>
public sealed class NoRobotTests : IDisposable
{
    private readonly TemporaryFolder _procedures = new();

    private const string User = "shinsa";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_that_no_robot_can_enter_goes_to_a_person_who_is_told_why()
    {
        await using var service = await ReceivedAsync("care-certification:1");

        var found = await FindAsync(service);

        found.Item.ProcedureId.ShouldBe("care-certification");
        found.Item.State.ShouldBe(CaseState.InReview);
        found.Item.Reason.ShouldNotBeNull().ShouldContain("ロボットが入力できない手続です");
        service.Jobs.Pending.ShouldNotContain(job => job.Step == JobStep.Enter);
    }

    [Fact]
    public async Task It_cannot_be_sent_to_the_robot()
    {
        await using var service = await ReceivedAsync("care-certification:1");
        var found = await FindAsync(service);

        var result = await service.Get<ICaseDecisions>().ApproveAsync(found.Item.CaseId, found.Version, 5, User, Cancel);

        result.Ok.ShouldBeFalse();
        result.Message.ShouldNotBeNull().ShouldContain("手作業で入力済みにする");
        (await service.StateAsync(found.Item.CaseId)).ShouldBe(CaseState.InReview);
        service.Jobs.Pending.ShouldNotContain(job => job.Step == JobStep.Enter);
    }

    [Fact]
    public async Task It_is_finished_by_hand_with_the_number_that_the_core_system_gave()
    {
        await using var service = await ReceivedAsync("care-certification:1");
        var found = await FindAsync(service);
        var decisions = service.Get<ICaseDecisions>();

        var withoutNumber = await decisions.ResolveStoppedAsync(found.Item.CaseId, found.Version, null, "登録した", User, Cancel);
        var withNumber = await decisions.ResolveStoppedAsync(found.Item.CaseId, found.Version, "K-0001", "登録した", User, Cancel);

        withoutNumber.Ok.ShouldBeFalse();
        withNumber.Ok.ShouldBeTrue();
        var entered = await FindAsync(service);
        entered.Item.State.ShouldBe(CaseState.Entered);
        entered.Item.Receipt.ShouldBe("K-0001");
    }

    [Fact]
    public async Task A_case_that_a_robot_can_enter_is_not_finished_by_hand_from_review()
    {
        await using var service = await ReceivedAsync("form:1,form:2");
        var found = await FindAsync(service);

        var result = await service.Get<ICaseDecisions>().ResolveStoppedAsync(found.Item.CaseId, found.Version, "K-0001", "登録した", User, Cancel);

        found.Item.State.ShouldBe(CaseState.InReview);
        result.Ok.ShouldBeFalse();
        (await service.StateAsync(found.Item.CaseId)).ShouldBe(CaseState.InReview);
    }

    public void Dispose() => _procedures.Dispose();

    /// <summary>A town that has no robot for care certification.</summary>
    private async Task<ServiceUnderTest> ReceivedAsync(string pages)
    {
        foreach (var file in Directory.EnumerateFiles(Samples.Procedures, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains(Path.Combine("care-certification", "scenarios"), StringComparison.Ordinal)))
        {
            var copy = Path.Combine(_procedures.Path, Path.GetRelativePath(Samples.Procedures, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var service = await ServiceUnderTest.StartAsync(settings => settings.Town.ProceduresFolder = _procedures.Path);
        foreach (var (key, reading) in Faultless())
        {
            service.Reader.Readings[key] = reading;
        }

        service.Drop("0001.png", ScriptedReader.File(pages));
        await service.TakeInAsync();
        await service.RunJobsAsync();
        return service;
    }

    /// <summary>What is written on a sample application that no rule complains of.</summary>
    private static IEnumerable<(string Key, FieldReading Reading)> Faultless()
    {
        var truth = JsonNode.Parse(File.ReadAllText(Samples.Path("scans", "care-certification", "d-care-certification-12.json")))!;
        foreach (var (key, field) in truth["fields"]!.AsObject())
        {
            var value = FieldValue.FromJson(field!["canonical"]);
            yield return (key, new FieldReading((string?)field["text"], value, 1, true, [], "test", [], string.Empty, 1, new PixelBox(10, 10, 40, 10)));
        }
    }

    private static async Task<ReviewCase> FindAsync(ServiceUnderTest service) =>
        (await service.Get<ICaseQueries>().FindAsync((await service.CaseAsync()).Id, User, Cancel)).ShouldNotBeNull();
}
