using System.Net;

namespace Rpa.CoreSystem.Tests.Screens;

public sealed class RecipientSearchTests
{
    [Theory]
    [InlineData("CertificationNo", "812223519", "1", 1)]
    [InlineData("PersonNo", "0041038988", "1", 1)]
    [InlineData("Remarks", "R-2026-0001", "1", 1)]
    [InlineData("Remarks", "2026-0001", "1", 0)]
    [InlineData("Remarks", "2026-0001", "2", 1)]
    [InlineData("Remarks", "%", "2", 0)]
    public async Task A_record_is_found_by_number_person_or_remark(string field, string value, string match, int count)
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        await client.RegisterAsync(Claims.OneChild(await client.OpenClaimAsync(), remarks: "R-2026-0001"));

        var page = await client.SubmitAsync("/JT1901", (field, value), ("RemarksMatch", match));

        Html.Rows(page).Count.ShouldBe(count);
        Html.Attribute(page, "result-count", "data-value").ShouldBe(count == 0 ? "0" : "1");
        Html.Message(page).ShouldBe(count == 0 ? "E0044" : "I0003");
    }

    [Fact]
    public async Task A_record_taken_over_from_the_ledger_shows_what_is_known()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        var page = await client.PageAsync("/JT1902/812207000");

        Html.Text(page, "claimant-name").ShouldBe("蒲生　康介");
        Html.Text(page, "child-2-no").ShouldBe("0041040470");
        Html.Attribute(page, "monthly-amount", "data-value").ShouldBe("25000");
        Html.Text(page, "reason").ShouldBe("");
        Html.Text(page, "record-status").ShouldBe("受給中");
    }

    [Fact]
    public async Task Nothing_to_search_by_is_refused() => await Refused("/JT1901", "E0014");

    [Fact]
    public async Task An_unknown_record_is_not_found()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        var answer = await client.GetAsync("/JT1902/000000000");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Html.Message(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("E0044");
    }

    private static async Task Refused(string path, string code)
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        Html.Message(await client.SubmitAsync(path)).ShouldBe(code);
    }
}
