using System.Net;

namespace Rpa.CoreSystem.Tests.Screens;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_registered_claim_is_shown_as_it_was_typed()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var receptionNo = await client.OpenClaimAsync();

        var done = await client.RegisterAsync(Claims.OneChild(receptionNo, remarks: "R-2026-0001"));

        done.Step().ShouldBe("done");
        done.Text().ShouldBe($"登録しました。認定番号 {done.CertificationNo()}");
        done.CertificationNo().ShouldMatch("^0[0-9]{8}$");
        var page = await client.PageAsync($"/JT1902/{done.CertificationNo()}");
        foreach (var (field, value) in Claims.OneChild(receptionNo, "R-2026-0001"))
        {
            (Html.Attribute(page, field, "data-value") ?? Html.Text(page, field)).ShouldBe(value, field);
        }

        Html.Text(page, "claimant-name").ShouldBe("山﨑　智");
        Html.Text(page, "child-1-name").ShouldBe("山﨑　花");
        Html.Text(page, "branch-name").ShouldBe("川端支店");
        Html.Attribute(page, "start-month", "data-value").ShouldBe("2026-08");
        Html.Attribute(page, "monthly-amount", "data-value").ShouldBe("15000");
        Html.Text(page, "registered-by").ShouldBe("1001");
        Html.Text(page, "registered-at").ShouldBe("2026-10-31 10:00:00");
    }

    [Fact]
    public async Task Brothers_and_sisters_and_the_public_account_are_stored()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        var done = await client.RegisterAsync(Claims.TwoChildrenAndSibling(await client.OpenClaimAsync()));

        var page = await client.PageAsync($"/JT1902/{done.CertificationNo()}");
        Html.Text(page, "sibling-1-no").ShouldBe("0041032504");
        Html.Text(page, "sibling-1-rank").ShouldBe("第1子");
        Html.Attribute(page, "child-1-amount", "data-value").ShouldBe("10000");
        Html.Attribute(page, "child-2-amount", "data-value").ShouldBe("30000");
        Html.Text(page, "bank-public").ShouldBe("1");
        Html.Text(page, "bank-code").ShouldBe("");
        Html.Attribute(page, "monthly-amount", "data-value").ShouldBe("40000");
    }

    [Fact]
    public async Task Each_warning_is_asked_once_then_the_registration_itself()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var fields = Claims.OneChild(await client.OpenClaimAsync()).With(("claimant-job", "3"), ("account-holder", "ﾔﾏｻﾞｷ ﾘｴ"));
        var versions = await client.VersionsAsync(fields);

        var first = await client.CallAsync("/JT1001/register", new { fields, versions, answered = Array.Empty<string>(), confirmed = false });
        var second = await client.CallAsync("/JT1001/register", new { fields, versions, answered = new[] { "W0202" }, confirmed = false });
        var third = await client.CallAsync("/JT1001/register", new { fields, versions, answered = new[] { "W0202", "W0301" }, confirmed = false });
        var unanswered = await client.CallAsync("/JT1001/register", new { fields, versions, answered = new[] { "W0202" }, confirmed = true });
        var last = await client.CallAsync("/JT1001/register", new { fields, versions, answered = new[] { "W0202", "W0301" }, confirmed = true });

        first.Code().ShouldBe("W0202");
        second.Code().ShouldBe("W0301");
        third.Code().ShouldBe("Q0001");
        unanswered.Code().ShouldBe("W0301");
        last.Code().ShouldBe("I0001");
    }

    [Fact]
    public async Task An_error_stores_nothing()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        var refused = await client.RegisterAsync(Claims.OneChild(await client.OpenClaimAsync(), remarks: "nothing").With(("claim-date", "")));

        refused.Step().ShouldBe("refused");
        refused.Code().ShouldBe("E0012");
        Html.Message(await client.SubmitAsync("/JT1901", ("Remarks", "nothing"))).ShouldBe("E0044");
    }

    [Fact]
    public async Task The_same_claimant_or_child_cannot_be_registered_again()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var done = await client.RegisterAsync(Claims.OneChild(await client.OpenClaimAsync()));

        var again = await client.RegisterAsync(Claims.OneChild(await client.OpenClaimAsync()));
        var mother = await client.RegisterAsync(Claims.OneChild(await client.OpenClaimAsync()).With(
            ("claimant-no", "0041000890"), ("spouse-no", "0041000769"), ("account-holder", "ﾔﾏｻﾞｷ ﾘｴ")));

        again.Code().ShouldBe("E0101");
        again.Text().ShouldContain(done.CertificationNo());
        mother.Code().ShouldBe("E0102");
    }

    [Fact]
    public async Task A_claim_without_a_reception_number_is_refused()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        (await client.RegisterAsync(Claims.OneChild(receptionNo: ""))).Code().ShouldBe("E0012");
    }

    [Fact]
    public async Task Every_input_gets_a_reception_number_and_every_record_a_certification_number_of_its_own()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        var first = await client.OpenClaimAsync();
        var second = await client.OpenClaimAsync();
        var one = await client.RegisterAsync(Claims.OneChild(first));
        var two = await client.RegisterAsync(Claims.TwoChildrenAndSibling(second));

        string.Equals(second, first, StringComparison.Ordinal).ShouldBeFalse();
        one.CertificationNo().ShouldBe("080000011");
        two.CertificationNo().ShouldBe("080000029");
    }

    [Fact]
    public async Task A_person_changed_on_another_terminal_must_be_shown_again()
    {
        await using var host = await CoreSystemHost.StartAsync("--CoreSystem:Admin=true");
        using var client = await host.LoggedInAsync();
        var fields = Claims.OneChild(await client.OpenClaimAsync());
        var versions = await client.VersionsAsync(fields);
        await client.SendAsync(HttpMethod.Post, "/admin/persons/0041001007/touch");

        var stale = await client.RegisterAsync(fields, versions);
        var shownAgain = await client.RegisterAsync(fields);

        stale.Code().ShouldBe("E0901");
        stale.Text().ShouldContain("0041001007");
        shownAgain.Step().ShouldBe("done");
    }

    [Fact]
    public async Task Two_terminals_that_register_the_same_claim_at_once_store_it_once()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var versions = await client.VersionsAsync(Claims.OneChild());
        var claims = new List<Dictionary<string, string>>();
        for (var terminal = 0; terminal < 4; terminal++)
        {
            claims.Add(Claims.OneChild(await client.OpenClaimAsync(), remarks: "race"));
        }

        var answers = await Task.WhenAll(claims.Select(fields => client.RegisterAsync(fields, versions)));

        answers.Count(a => a.Step() is "done").ShouldBe(1);
        answers.Where(a => a.Step() is not "done").ShouldAllBe(a => a.Code() == "E0901" || a.Code() == "E0101" || a.Code() == "E0102");
        Html.Rows(await client.SubmitAsync("/JT1901", ("Remarks", "race"))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_ended_recipient_may_claim_again()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        var page = await client.SubmitAsync("/JT1901", ("PersonNo", "0041007164"));
        var examined = await client.ExamineAsync(Claims.OneChild().With(("claimant-no", "0041007164")));

        page.ShouldContain("消滅");
        examined.Codes().ShouldNotContain("E0101");
    }

    [Fact]
    public async Task Records_outlive_a_restart()
    {
        await using var host = await CoreSystemHost.StartAsync();
        string certificationNo;
        using (var client = await host.LoggedInAsync())
        {
            certificationNo = (await client.RegisterAsync(Claims.OneChild(await client.OpenClaimAsync()))).CertificationNo();
        }

        await using var again = await host.RestartAsync();
        using var later = await again.LoggedInAsync();

        (await later.GetAsync($"/JT1902/{certificationNo}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
