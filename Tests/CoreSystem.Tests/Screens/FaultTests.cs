using System.Net;
using CoreSystem.Web;

namespace Rpa.CoreSystem.Tests.Screens;

public sealed class FaultTests
{
    private const string Admin = "--CoreSystem:Admin=true";

    [Fact]
    public async Task An_error_before_the_commit_stores_nothing_and_strikes_once()
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        await PlanAsync(client, """{ "kind": "error-before-commit", "times": 1 }""");
        var fields = Claims.OneChild(await client.OpenClaimAsync(), remarks: "fault");

        var failed = await client.RegisterAsync(fields);
        var stored = Html.Rows(await client.SubmitAsync("/JT1901", ("Remarks", "fault")));
        var second = await client.RegisterAsync(fields);

        failed.Code().ShouldBe("E0999");
        stored.ShouldBeEmpty();
        second.Step().ShouldBe("done");
    }

    [Fact]
    public async Task A_lost_response_leaves_the_record_stored()
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        await PlanAsync(client, """{ "kind": "lost-response-after-commit", "times": 1 }""");
        var fields = Claims.OneChild(await client.OpenClaimAsync(), remarks: "fault");

        await Should.ThrowAsync<HttpRequestException>(() => client.RegisterAsync(fields));

        Html.Rows(await client.SubmitAsync("/JT1901", ("Remarks", "fault"))).ShouldHaveSingleItem();
        (await client.RegisterAsync(fields)).Code().ShouldBe("E0101");
    }

    [Fact]
    public async Task A_concurrent_update_asks_to_show_the_person_again()
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        await PlanAsync(client, """{ "kind": "concurrent-update", "times": 1 }""");
        var fields = Claims.OneChild(await client.OpenClaimAsync());

        (await client.RegisterAsync(fields)).Code().ShouldBe("E0901");
        (await client.RegisterAsync(fields)).Step().ShouldBe("done");
    }

    [Fact]
    public async Task An_extra_window_opens_on_the_screen_and_action_it_is_meant_for()
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        await PlanAsync(
            client,
            """{ "kind": "dialog", "screen": "JT1001", "action": "open", "skip": 1, "times": 1, "text": "お知らせ" }""",
            """{ "kind": "dialog", "screen": "JT1001", "action": "examine", "code": "W0204", "text": "窓口" }""");

        var menu = await client.PageAsync("/CM0100");
        var first = await client.PageAsync("/JT1001");
        var second = await client.PageAsync("/JT1001");
        var third = await client.PageAsync("/JT1001");
        var examined = await client.ExamineAsync(Claims.OneChild());

        Html.Dialogs(menu).ShouldBeEmpty();
        Html.Dialogs(first).ShouldBeEmpty();
        Html.Dialogs(second).ShouldBe(["I0090"]);
        Html.Dialogs(third).ShouldBeEmpty();
        examined.GetProperty("dialogs")[0].GetProperty("text").GetString().ShouldBe("申請中のデータがあります(窓口)");
    }

    [Fact]
    public async Task A_delayed_answer_comes_when_its_time_has_passed()
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        await PlanAsync(client, """{ "kind": "delay", "screen": "CM0100", "minSeconds": 5, "maxSeconds": 5, "times": 1 }""");

        var slow = client.GetAsync("/CM0100");
        (await client.GetAsync("/JT1901")).StatusCode.ShouldBe(HttpStatusCode.OK);
        slow.IsCompleted.ShouldBeFalse();
        while (!slow.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await slow).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_can_be_made_to_end_in_the_middle()
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        await PlanAsync(client, """{ "kind": "session-end", "screen": "JT1001", "action": "examine", "times": 1 }""");

        (await client.ExamineAsync(Claims.OneChild())).Code().ShouldBe("E0003");
    }

    [Fact]
    public async Task A_failing_page_is_a_page_that_says_so()
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        await PlanAsync(client, """{ "kind": "error", "screen": "JT1901" }""");

        var answer = await client.GetAsync("/JT1901");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        Html.Message(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("E0999");
        await client.SendAsync(HttpMethod.Delete, "/admin/faults");
        (await client.GetAsync("/JT1901")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{ "rules": [ { "kind": "earthquake" } ] }""")]
    [InlineData("""{ "rules": [ { "kind": "delay" } ] }""")]
    [InlineData("""{ "rules": [ { "kind": "dialog" } ] }""")]
    [InlineData("""{ "rules": [ { "kind": "dialog", "code": "W9999" } ] }""")]
    [InlineData("""{ "rules": [ { "kind": "error", "times": 0 } ] }""")]
    [InlineData("""{ "rules": [ { "kind": "error", "tmies": 1 } ] }""")]
    [InlineData("{}")]
    [InlineData("no json")]
    public async Task A_wrong_plan_is_refused_with_a_reason(string plan)
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = host.Client();

        var answer = await client.SendAsync(HttpMethod.Put, "/admin/faults", plan);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("fault plan");
    }

    [Fact]
    public async Task A_plan_is_read_from_a_file_at_start()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{ "rules": [ { "kind": "error", "screen": "JT1901" } ] }""", TestContext.Current.CancellationToken);
            await using var host = await CoreSystemHost.StartAsync("--faults", file);
            using var client = await host.LoggedInAsync();
            (await client.GetAsync("/JT1901")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

            await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);
            await Should.ThrowAsync<CoreSystemStartException>(() => CoreSystemHost.StartAsync("--faults", file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task PlanAsync(CoreClient client, params string[] rules)
    {
        var answer = await client.SendAsync(HttpMethod.Put, "/admin/faults", $$"""{ "rules": [ {{string.Join(", ", rules)}} ] }""");
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }
}
