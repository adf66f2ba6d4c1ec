namespace Rpa.CoreSystem.Tests.Screens;

public sealed class HoldTests
{
    [Fact]
    public async Task An_input_put_aside_warns_other_inputs_of_the_same_persons()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var receptionNo = await client.OpenClaimAsync();

        var held = await client.CallAsync("/JT1001/hold", new { fields = Claims.OneChild(receptionNo) });
        var other = await client.ExamineAsync(Claims.OneChild(await client.OpenClaimAsync()));
        var itself = await client.ExamineAsync(Claims.OneChild(receptionNo));

        held.Text().ShouldBe($"保留しました。受付番号 {receptionNo}");
        other.Codes().ShouldBe("W0204 W0204");
        itself.Codes().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_input_put_aside_is_gone_on_with_and_registered()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var receptionNo = await client.OpenClaimAsync();
        var unfinished = Claims.OneChild(receptionNo).With(("account-no", ""));
        await client.CallAsync("/JT1001/hold", new { fields = unfinished });

        var list = await client.PageAsync("/JT1002");
        var page = await client.PageAsync($"/JT1001?held={receptionNo}");
        var done = await client.RegisterAsync(Claims.OneChild(receptionNo));

        Html.Rows(list).ShouldBe([receptionNo]);
        Html.Text(page, "reception-no").ShouldBe(receptionNo);
        page.ShouldContain("\"claimant-no\":\"0041000769\"");
        done.Step().ShouldBe("done");
        Html.Rows(await client.PageAsync("/JT1002")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_input_put_aside_can_be_dropped()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var receptionNo = await client.OpenClaimAsync();
        await client.CallAsync("/JT1001/hold", new { fields = Claims.OneChild(receptionNo) });

        var page = await client.SubmitAsync("/JT1002", ("Remove", receptionNo));

        Html.Rows(page).ShouldBeEmpty();
        (await client.ExamineAsync(Claims.OneChild(await client.OpenClaimAsync()))).Codes().ShouldBeEmpty();
    }
}
