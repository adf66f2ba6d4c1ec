using System.Net;
using System.Text.Json;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Review;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class CasePageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_shows_picture_fields_alternatives_findings_and_what_is_left_to_do()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var html = WebUtility.HtmlDecode(await visitor.ReadAsync(PathOf(host)));

        html.ShouldContain($"/images/pages/{SampleCases.PageId}");
        html.ShouldContain("value=\"見本　太朗\"");
        html.ShouldContain("data-alternative=\"1\"");
        html.ShouldContain("氏名の字体が台帳と異なります。");
        html.ShouldContain("data-doubtful=\"2\" data-errors=\"0\" data-warnings=\"1\"");
        html.ShouldContain("支給開始年月");
        html.ShouldContain("aria-disabled=\"true\"");
    }

    [Fact]
    public async Task The_evidence_of_an_entry_is_one_file_that_shows_every_step_and_no_number()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.Case("JT-2026-000002", CaseState.Entered)));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var response = await visitor.GetAsync(PathOf(host) + "?handler=Evidence");
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("evidence-JT-2026-000002.html");
        html.ShouldContain("請求者宛名番号");
        html.ShouldContain("0041000769");
        html.ShouldContain("登録後の照会結果");
        html.ShouldContain("data:image/png;base64,");
        html.ShouldContain("案件の経過");
        html.ShouldNotContain(MemoryCases.Unmasked);
        html.ShouldNotContain("1234 5678 9018");
    }

    [Fact]
    public async Task Another_application_that_a_finding_names_is_one_click_away()
    {
        var twin = new ReviewFinding(1, new Finding("JT-062", Severity.Warning, "同じ請求者の認定請求がほかにあります（R08-000012、入力済み）。", "一方だけを入力してください。", ["claimant.name"]), null, null);
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview() with { Findings = [twin] }));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        (await visitor.ReadAsync(PathOf(host))).ShouldContain("href=\"/?tab=all&amp;q=R08-000012\"");
    }

    [Fact]
    public async Task A_case_without_an_entry_has_no_evidence()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        (await visitor.GetAsync(PathOf(host) + "?handler=Evidence")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_my_number_is_never_in_the_page_even_if_the_store_forgot_to_mask_it()
    {
        var number = SampleCases.Field("claimant.my_number", "個人番号", FieldType.MyNumber, "1234 5678 9018", accepted: false, 0.5, Sensitivity.MyNumber) with
        {
            Alternatives = [MemoryCases.Unmasked],
            LedgerDisplay = "１２３４５６７８９０１８",
        };
        var leaking = SampleCases.Case("JT-2026-000009", CaseState.Entered);
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.InReview() with { Fields = [number] }, leaking));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        foreach (var one in host.Cases.Cases)
        {
            var html = await visitor.ReadAsync($"/cases/{one.Item.CaseId}");

            html.ShouldContain("********9018");
            html.ShouldNotContain(MemoryCases.Unmasked);
            html.ShouldNotContain("1234 5678 9018");
            html.ShouldNotContain("１２３４５６７８９０１８");
        }
    }

    [Fact]
    public async Task Accepting_a_field_gives_back_the_panel_with_the_new_version()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var response = await visitor.PostAsync(PathOf(host, "Accept"), PathOf(host), ("version", "1"), ("field", "claimant.birth"));

        var panel = await response.Content.ReadAsStringAsync(Cancel);
        panel.ShouldContain("data-version=\"2\"");
        panel.ShouldContain("data-doubtful=\"1\"");
        panel.ShouldNotContain("<html");
        host.Cases.Acts[^1].ShouldStartWith("accept claimant.birth by u");
    }

    [Fact]
    public async Task An_emptied_field_is_sent_as_empty_not_as_blanks()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        await visitor.PostAsync(PathOf(host, "Correct"), PathOf(host), ("version", "1"), ("field", "claimant.tel"), ("typed", "  "));

        host.Cases.Acts[^1].ShouldStartWith("correct claimant.tel to '' by u");
        host.Cases.Cases[0].Fields.Single(field => string.Equals(field.Definition.Key, "claimant.tel", StringComparison.Ordinal)).Value.ShouldBeNull();
    }

    [Fact]
    public async Task A_decision_on_an_older_version_is_refused_with_the_present_state()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);
        await visitor.PostAsync(PathOf(host, "Accept"), PathOf(host), ("version", "1"), ("field", "claimant.birth"));

        var response = await visitor.PostAsync(PathOf(host, "Accept"), PathOf(host), ("version", "1"), ("field", "claimant.name"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var panel = await response.Content.ReadAsStringAsync(Cancel);
        panel.ShouldContain("ほかの職員がこの案件を更新しました");
        panel.ShouldContain("data-version=\"2\"");
    }

    [Fact]
    public async Task Approval_leads_to_the_next_case_and_only_when_nothing_is_left()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var early = await visitor.PostAsync(PathOf(host, "Approve"), PathOf(host), ("version", "1"), ("seconds", "12"));
        await visitor.PostAsync(PathOf(host, "Accept"), PathOf(host), ("version", "1"), ("field", "claimant.birth"));
        await visitor.PostAsync(PathOf(host, "Correct"), PathOf(host), ("version", "2"), ("field", "claimant.name"), ("typed", "見本　太郎"));
        await visitor.PostAsync(PathOf(host, "Acknowledge"), PathOf(host), ("version", "3"), ("finding", "1"), ("reason", "台帳で確認した"));
        var ready = await visitor.PostAsync(PathOf(host, "Approve"), PathOf(host), ("version", "4"), ("seconds", "12"));

        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var answer = await ready.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        answer.GetProperty("next").GetString().ShouldBe($"/cases/next?after={host.Cases.Cases[0].Item.CaseId}");
        host.Cases.Cases[0].Item.State.ShouldBe(CaseState.Approved);
    }

    [Theory]
    [InlineData("Acknowledge")]
    [InlineData("Return")]
    [InlineData("Resolve")]
    public async Task What_needs_a_reason_is_refused_without_one(string handler)
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var response = await visitor.PostAsync(PathOf(host, handler), PathOf(host), ("version", "1"), ("finding", "1"), ("reason", " "), ("byHand", "false"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        host.Cases.Acts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_entered_by_hand_needs_its_receipt_number()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.Case("JT-2026-000002", CaseState.EntryStopped)));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var without = await visitor.PostAsync(PathOf(host, "Resolve"), PathOf(host), ("version", "1"), ("byHand", "true"), ("reason", "窓口で登録"));
        await visitor.PostAsync(PathOf(host, "Resolve"), PathOf(host), ("version", "1"), ("byHand", "true"), ("receipt", "012345678"), ("reason", "窓口で登録"));

        without.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        host.Cases.Cases[0].Item.Receipt.ShouldBe("012345678");
    }

    [Fact]
    public async Task Showing_a_my_number_takes_a_reason_which_is_kept()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var without = await visitor.PostAsync(PathOf(host, "Reveal"), PathOf(host), ("field", "claimant.my_number"));
        var with = await visitor.PostAsync(PathOf(host, "Reveal"), PathOf(host), ("field", "claimant.my_number"), ("reason", "申請書との照合"));

        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var answer = await with.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        answer.GetProperty("value").GetString().ShouldBe(MemoryCases.Unmasked);
        host.Cases.Acts.ShouldContain(act => act.StartsWith("reveal claimant.my_number '申請書との照合'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7.5", "seconds 7.5 ")]
    [InlineData("100000", "seconds 300 ")]
    public async Task Seconds_of_review_are_counted_within_reason(string sent, string counted)
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        await visitor.PostAsync(PathOf(host, "Seconds"), PathOf(host), ("seconds", sent));

        host.Cases.Acts.ShouldHaveSingleItem().ShouldStartWith(counted);
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("NaN")]
    [InlineData("0")]
    public async Task Seconds_that_cannot_be_are_not_counted(string sent)
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        await visitor.PostAsync(PathOf(host, "Seconds"), PathOf(host), ("seconds", sent));

        host.Cases.Acts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finished_case_is_shown_with_its_evidence_and_cannot_be_edited()
    {
        await using var host = await PagesHost.StartAsync(new MemoryCases(SampleCases.Case("JT-2026-000002", CaseState.Entered)));
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var html = await visitor.ReadAsync(PathOf(host));

        html.ShouldContain("012345678");
        html.ShouldContain("操作の記録 2 手順");
        html.ShouldContain("/images/screenshots/");
        html.ShouldNotContain("class=\"field-input");
        html.ShouldNotContain("data-command=\"approve\"");
    }

    [Fact]
    public async Task Pictures_are_asked_for_with_the_number_blacked_out()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var page = await visitor.GetAsync($"/images/pages/{SampleCases.PageId}");
        await visitor.GetAsync($"/images/crops/{host.Cases.Cases[0].Item.CaseId}/claimant.my_number");

        page.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        host.Cases.Acts.Count.ShouldBe(2);
        host.Cases.Acts.ShouldAllBe(act => act.Contains("reveal=False", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_last_case_in_review_the_way_leads_back_to_the_list()
    {
        await using var host = await PagesHost.StartAsync();
        using var visitor = await host.SignInAsync(Roles.Supervisor);

        var response = await visitor.GetAsync($"/cases/next?after={host.Cases.Cases[0].Item.CaseId}");

        response.Headers.Location!.OriginalString.ShouldBe("/?tab=review");
    }

    private static string PathOf(PagesHost host, string? handler = null) =>
        $"/cases/{host.Cases.Cases[0].Item.CaseId}" + (handler is null ? "" : $"?handler={handler}");
}
