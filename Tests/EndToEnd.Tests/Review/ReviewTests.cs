using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Shouldly;
using Xunit;

namespace Rpa.EndToEnd.Tests.Review;

public sealed class ReviewTests(ReviewService service) : IClassFixture<ReviewService>
{
    [Fact]
    public async Task A_warning_is_acknowledged_by_keyboard_and_the_case_approved()
    {
        var one = await service.WaitForReviewAsync(found => found.Item.Source == ApplicationSource.EApplication
            && found.Findings.Count(finding => finding.Finding.Severity == Severity.Warning) == 1
            && found.Findings.All(finding => finding.Finding.Severity != Severity.Error));
        var warning = one.Findings.Single(finding => finding.Finding.Severity == Severity.Warning);
        var page = await service.OpenAsync(one.Item.CaseId);

        await page.Locator($"#reason-{warning.Id}:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("届出の記録で確かめた");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-command=approve]:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(address => !address.Contains(one.Item.CaseId.ToString(), StringComparison.Ordinal));

        var approved = await service.FindAsync(one.Item.CaseId);
        approved.Item.State.ShouldBe(CaseState.Approved);
        approved.Findings.Single(finding => finding.Id == warning.Id).Reason.ShouldBe("届出の記録で確かめた");
        var acts = await service.StoredAsync(context => context.Audit.Where(row => row.Subject == one.Item.Reference && row.Who == "shinsa").Select(row => row.Act).ToListAsync());
        new HashSet<string>(["case.viewed", "case.finding"], StringComparer.Ordinal).IsSubsetOf(acts).ShouldBeTrue(string.Join(", ", acts));
        (await service.StoredAsync(context => context.StaffTimes.Where(row => row.CaseId == one.Item.CaseId).SumAsync(row => row.Seconds))).ShouldBeGreaterThan(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_date_is_corrected_in_any_spelling_and_the_rules_look_again()
    {
        var one = await service.WaitForReviewAsync(found => found.Findings.Any(finding => finding.Finding is { Rule: "JT-051", Severity: Severity.Error }));
        var page = await service.OpenAsync(one.Item.CaseId);

        await page.ClickAsync("[data-jump='event.date']");
        await page.Locator("[data-field='event.date']:focus-within").WaitForAsync();
        await page.Keyboard.TypeAsync("5080601");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-field='event.date'].field-decided").WaitForAsync();

        var corrected = await service.FindAsync(one.Item.CaseId);
        corrected.Fields.Single(field => string.Equals(field.Definition.Key, "event.date", StringComparison.Ordinal)).Display.ShouldBe("令和8年6月1日");
        corrected.Findings.ShouldNotContain(finding => finding.Finding.Rule == "JT-051" && finding.Finding.Severity == Severity.Error);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_scan_is_shown_with_its_crops_and_the_number_only_on_request()
    {
        var one = await service.WaitForReviewAsync(found => found.Item.Source == ApplicationSource.Paper);
        var number = one.Fields.First(field => field.Definition.Type == FieldType.MyNumber && field.Value is { IsEmpty: false } && field.PageId is not null).Definition.Key;
        var page = await service.OpenAsync(one.Item.CaseId);

        await SeesPictureAsync(page, ".sheet:not([hidden]) img");
        await SeesPictureAsync(page, "[data-field='claimant.birth'] .field-crop img");
        var before = await page.ContentAsync();
        await page.ClickAsync($"[data-reveal='{number}']");
        await page.FillAsync("#reveal-reason", "申請書との照合");
        await page.Keyboard.PressAsync("Enter");
        await SeesPictureAsync(page, $"[data-field='{number}'] .field-crop img");
        var shown = await page.InnerTextAsync(".revealed");

        var digits = string.Concat(shown.Where(char.IsAsciiDigit))[..12];
        before.ShouldNotContain(digits);
        before.ShouldContain("********" + digits[^4..]);
        (await service.StoredAsync(context => context.Audit.AnyAsync(row => row.Subject == one.Item.Reference && row.Act == "case.revealed" && row.Detail == number))).ShouldBeTrue();
        (await service.FindAsync(one.Item.CaseId)).History.ShouldContain(row => row.Detail == "申請書との照合");
        await page.CloseAsync();
    }

    private static async Task SeesPictureAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("selector => document.querySelector(selector)?.naturalWidth > 20", selector);
    }
}
