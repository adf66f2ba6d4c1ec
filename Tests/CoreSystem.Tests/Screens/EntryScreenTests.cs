using System.Net;

namespace Rpa.CoreSystem.Tests.Screens;

/// <summary>What every entry screen that is declared by data has in common.</summary>
public sealed class EntryScreenTests
{
    private const string Admin = "--CoreSystem:Admin=true";

    /// <summary>Every such screen with its inquiry, its detail page and an entry that it takes.</summary>
    public static TheoryData<string> Screens => ["KG2001", "ZK3001", "ZK3010", "JT1101", "KJ4001", "KJ4011"];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_same_entry_is_stored_once_however_often_it_is_sent(string screen)
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var terminal = new EntryTerminal(client, screen);
        var fields = Entry(screen, await terminal.OpenAsync());

        (await terminal.RegisterAsync(fields)).Step().ShouldBe("done");

        (await terminal.RegisterAsync(fields)).Step().ShouldBe("refused");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Another_terminals_change_refuses_what_was_shown_before_it(string screen)
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        var terminal = new EntryTerminal(client, screen);
        var fields = Entry(screen, await terminal.OpenAsync());
        var versions = await terminal.VersionsAsync(fields);
        foreach (var no in versions.Keys)
        {
            await client.SendAsync(HttpMethod.Post, $"/admin/persons/{no}/touch");
        }

        (await terminal.RegisterAsync(fields, versions)).Code().ShouldBe("E0901");
        (await terminal.RegisterAsync(fields)).Step().ShouldBe("done");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_nuisance_can_be_asked_for(string screen)
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        var terminal = new EntryTerminal(client, screen);
        var fields = Entry(screen, await terminal.OpenAsync(), remarks: "nuisance");

        (await RegisterAsync("error-before-commit")).Code().ShouldBe("E0999");
        (await RegisterAsync("concurrent-update")).Code().ShouldBe("E0901");
        (await RegisterAsync("record-locked")).Code().ShouldBe("E0902");
        await PlanAsync($$"""{ "kind": "record-locked", "screen": "{{screen}}", "action": "lookup", "text": "1002", "times": 1 }""");
        var lookup = await terminal.LookUpAsync(fields.Keys.First(f => f.EndsWith("-no", StringComparison.Ordinal) && f is not "reception-no" && fields[f].Length > 0), fields);
        lookup.GetProperty("dialogs")[0].GetProperty("text").GetString().ShouldBe("他の職員が修正中です(職員 1002)");
        await PlanAsync($$"""{ "kind": "tab-order", "screen": "{{screen}}", "times": 1 }""");
        (await client.PageAsync("/" + screen)).ShouldContain("data-tab-order=\"changed\"");
        await PlanAsync("""{ "kind": "night-batch", "times": 2 }""");
        (await terminal.ExamineAsync(fields)).Code().ShouldBe("E0951");
        (await client.GetAsync("/" + screen)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.PageAsync("/" + screen)).ShouldNotContain("オンラインは停止しています");
        await PlanAsync("""{ "kind": "print-dialog", "times": 1 }""");
        var printed = await terminal.RegisterAsync(fields);

        (printed.Step(), printed.GetProperty("dialogs")[0].GetProperty("code").GetString()).ShouldBe(("done", "Q0010"));

        async Task<System.Text.Json.JsonElement> RegisterAsync(string kind)
        {
            var versions = await terminal.VersionsAsync(fields);
            await PlanAsync($$"""{ "kind": "{{kind}}", "screen": "{{screen}}", "action": "register", "times": 1 }""");
            return await terminal.RegisterAsync(fields, versions);
        }

        Task PlanAsync(string rule) => client.SendAsync(HttpMethod.Put, "/admin/faults", $$"""{ "rules": [ {{rule}} ] }""");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_lost_answer_leaves_the_entry_stored(string screen)
    {
        await using var host = await CoreSystemHost.StartAsync(Admin);
        using var client = await host.LoggedInAsync();
        var terminal = new EntryTerminal(client, screen);
        var fields = Entry(screen, await terminal.OpenAsync(), remarks: "lost");
        await client.SendAsync(HttpMethod.Put, "/admin/faults", """{ "rules": [ { "kind": "lost-response-after-commit", "times": 1 } ] }""");

        await Should.ThrowAsync<HttpRequestException>(() => terminal.RegisterAsync(fields));

        Html.Rows(await client.SubmitAsync("/" + Inquiry(screen), ("Remarks", "lost"))).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task An_inquiry_tells_what_it_lacks_and_what_it_does_not_find(string screen)
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        Html.Message(await client.SubmitAsync("/" + Inquiry(screen))).ShouldBe("E0014");
        Html.Message(await client.SubmitAsync("/" + Inquiry(screen), ("Remarks", "none"))).ShouldBe("E0044");
        (await client.GetAsync($"/{Detail(screen)}/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Entry(string screen, string receptionNo, string remarks = "") => screen switch
    {
        "KG2001" => EntryForms.Certification(receptionNo, remarks),
        "ZK3001" => EntryForms.Resignation(receptionNo, remarks),
        "ZK3010" => EntryForms.Return(receptionNo, remarks),
        "JT1101" => EntryForms.Increase(receptionNo, remarks),
        "KJ4001" => EntryForms.Purchase(receptionNo, remarks),
        "KJ4011" => EntryForms.Disposal(receptionNo, remarks),
        _ => throw new ArgumentOutOfRangeException(nameof(screen)),
    };

    private static string Inquiry(string screen) => screen switch
    {
        "KG2001" => "KG2901",
        "ZK3001" => "ZK3901",
        "ZK3010" => "ZK3911",
        "JT1101" => "JT1911",
        "KJ4001" => "KJ4901",
        "KJ4011" => "KJ4911",
        _ => throw new ArgumentOutOfRangeException(nameof(screen)),
    };

    private static string Detail(string screen) => Inquiry(screen)[..^1] + "2";
}
