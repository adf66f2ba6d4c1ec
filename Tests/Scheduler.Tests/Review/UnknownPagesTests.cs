using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Review;

public sealed class UnknownPagesTests
{
    private const string User = "審査 花子";

    [Fact]
    public async Task Pages_of_no_form_wait_in_the_tray_with_their_nearest_guess_and_blank_ones_do_not()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await ReadAsync(service, "letter.png", "unknown,blank,unknown");

        var pages = await Tray(service).ListAsync(10, CancellationToken.None);

        pages.Select(page => page.Number).ShouldBe([1, 3]);
        pages[0].File.ShouldBe("letter.png");
        pages[0].Nearest.ShouldNotBeNullOrEmpty();
        pages[0].Reason.ShouldBe("様式が見つかりません。");
    }

    [Fact]
    public async Task A_page_that_went_into_a_case_is_not_in_the_tray()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await ReadAsync(service, "batch.png", "form:1,form:2,unknown");

        (await Tray(service).ListAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_made_of_a_page_asks_for_every_field_and_shows_the_page()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await ReadAsync(service, "old-form.png", "unknown");
        var page = (await Tray(service).ListAsync(10, CancellationToken.None)).Single();

        var settled = await Tray(service).MakeCaseAsync(page.PageId, ScriptedReader.Form, User, CancellationToken.None);
        await service.RunJobsAsync();

        settled.Message.ShouldBeNull();
        var row = await service.CaseAsync();
        row.Id.ShouldBe(settled.CaseId!.Value);
        row.State.ShouldBe(CaseState.InReview);
        (await service.Get<ICaseQueries>().PageImageAsync(page.PageId, false, User, CancellationToken.None)).ShouldNotBeNull();
        (await Tray(service).ListAsync(10, CancellationToken.None)).ShouldBeEmpty();
        (await ActsAsync(service)).ShouldContain(AuditActs.UnknownPageTaken, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_page_is_discarded_only_with_a_reason_which_is_kept_encrypted()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await ReadAsync(service, "letter.png", "unknown");
        var page = (await Tray(service).ListAsync(10, CancellationToken.None)).Single();

        (await Tray(service).DiscardAsync(page.PageId, " ", User, CancellationToken.None)).Message.ShouldNotBeNull();
        (await Tray(service).DiscardAsync(page.PageId, "送付状のため", User, CancellationToken.None)).Message.ShouldBeNull();

        (await Tray(service).ListAsync(10, CancellationToken.None)).ShouldBeEmpty();
        await using var context = await service.Get<StoreSessions>().ReadAsync(CancellationToken.None);
        var row = await context.Pages.SingleAsync(TestContext.Current.CancellationToken);
        row.Settled.ShouldBe(PageDecision.Discarded);
        row.SettledBy.ShouldBe(User);
        System.Text.Encoding.UTF8.GetString(row.SettledWhy!).ShouldNotContain("送付状");
        (await ActsAsync(service)).ShouldContain(AuditActs.UnknownPageDiscarded, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_who_decide_about_a_page_the_second_is_told()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await ReadAsync(service, "letter.png", "unknown");
        var page = (await Tray(service).ListAsync(10, CancellationToken.None)).Single();
        await Tray(service).DiscardAsync(page.PageId, "送付状のため", User, CancellationToken.None);

        var second = await Tray(service).MakeCaseAsync(page.PageId, ScriptedReader.Form, "審査 次郎", CancellationToken.None);

        second.Message.ShouldNotBeNull();
        (await service.CasesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Looking_at_a_page_is_written_down()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        await ReadAsync(service, "letter.png", "unknown");
        var page = (await Tray(service).ListAsync(10, CancellationToken.None)).Single();

        var image = await Tray(service).ImageAsync(page.PageId, User, CancellationToken.None);

        image.ShouldNotBeNull();
        image.AsSpan(1, 3).ToArray().ShouldBe("PNG"u8.ToArray());
        (await ActsAsync(service)).ShouldContain(AuditActs.UnknownPageViewed, StringComparer.Ordinal);
    }

    private static IUnknownPages Tray(ServiceUnderTest service) => service.Get<IUnknownPages>();

    private static async Task ReadAsync(ServiceUnderTest service, string name, string pages)
    {
        service.Drop(name, ScriptedReader.File(pages));
        await service.TakeInAsync();
        await service.RunJobsAsync();
    }

    private static async Task<IReadOnlyList<string>> ActsAsync(ServiceUnderTest service)
    {
        await using var context = await service.Get<StoreSessions>().ReadAsync(CancellationToken.None);
        return await context.Audit.Select(row => row.Act).ToListAsync();
    }
}
