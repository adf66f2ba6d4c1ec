using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Operations;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class OperationsPageTests
{
    [Fact]
    public async Task An_operator_pauses_and_resumes_the_robots()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Operator);

        await visitor.PostAsync("/operations?handler=Pause", "/operations", ("paused", "true"));
        var paused = await visitor.ReadAsync("/operations");
        await visitor.PostAsync("/operations?handler=Pause", "/operations", ("paused", "false"));

        paused.ShouldContain("停止中");
        host.Operations.Paused.ShouldBeFalse();
    }

    [Fact]
    public async Task Failed_jobs_stand_first_with_their_reason()
    {
        var operations = new MemoryOperations();
        operations.Jobs.Add(new JobItem("check/1", "待機", null, 0, null));
        operations.Jobs.Add(new JobItem("enter/2", "失敗", null, 5, "RB-TIMEOUT"));
        await using var host = await PagesHost.StartAsync(operations: operations);
        using var visitor = await host.SignInAsync(Roles.Operator);

        var html = await visitor.ReadAsync("/operations");

        html.IndexOf("enter/2", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("check/1", StringComparison.Ordinal));
        html.ShouldContain("RB-TIMEOUT");
    }

    [Fact]
    public async Task A_file_stands_with_what_became_of_it_and_why()
    {
        var operations = new MemoryOperations();
        operations.Documents.Add(new DocumentItem(Guid.NewGuid(), "memo.docx", DateTimeOffset.UnixEpoch, "受付不可", "PDF・TIFF・JPEG・PNG・CSV のどれでもありません。", 0, []));
        await using var host = await PagesHost.StartAsync(operations: operations);
        using var visitor = await host.SignInAsync(Roles.Clerk);

        var html = await visitor.ReadAsync("/documents");

        html.ShouldContain("memo.docx");
        html.ShouldContain("どれでもありません");
        html.ShouldContain("1970/01/01 09:00");
    }
}
