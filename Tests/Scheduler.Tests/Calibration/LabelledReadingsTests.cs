using System.Text;
using Microsoft.EntityFrameworkCore;
using Rpa.Ocr.Confidence;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Calibration;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Calibration;

public sealed class LabelledReadingsTests
{
    private const string Kana = "claimant.kana";
    private const string User = "kakunin";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_is_kept_as_a_wrong_reading_with_what_it_was_judged_by()
    {
        await using var service = await ReadAsync();

        (await CorrectAsync(service, "タカハシ　テツヤ")).Ok.ShouldBeTrue();

        var sample = (await SamplesAsync(service)).ShouldHaveSingleItem();
        sample.Right.ShouldBeFalse();
        sample.Key.ShouldBe(Kana);
        sample.Style.ShouldBe("hand");
        sample.Evidence.Model.ShouldBe("kana");
        sample.Evidence.Features["least"].ShouldBe(0.4);
    }

    [Fact]
    public async Task A_confirmed_reading_is_kept_as_right_and_a_later_correction_takes_its_place()
    {
        await using var service = await ReadAsync();
        var row = await service.CaseAsync();

        (await service.Get<ICaseDecisions>().AcceptAsync(row.Id, row.Version, Kana, User, Cancel)).Ok.ShouldBeTrue();
        var confirmed = await SamplesAsync(service);
        (await CorrectAsync(service, "タカハシ　テツヤ")).Ok.ShouldBeTrue();
        var corrected = await SamplesAsync(service);

        confirmed.ShouldHaveSingleItem().Right.ShouldBeTrue();
        corrected.ShouldHaveSingleItem().Right.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_read_and_decided_lies_encrypted_and_goes_with_the_key_of_the_case()
    {
        await using var service = await ReadAsync();
        await CorrectAsync(service, "タカハシ　テツヤ");
        await using (var context = await service.Get<StoreSessions>().ReadAsync(Cancel))
        {
            var row = await context.LabelledReadings.SingleAsync(Cancel);
            row.PageId.ShouldNotBeNull("the crop is cut from the page");
            row.Reading.AsSpan().IndexOf(Encoding.UTF8.GetBytes("タカ")).ShouldBe(-1);
            row.DataKeyId.ShouldBe((await service.CaseAsync()).DataKeyId);
        }

        await using (var session = await service.Get<StoreSessions>().BeginAsync(Cancel))
        {
            await service.Get<DataKeyRing>().EraseAsync(session.Context, (await service.CaseAsync()).DataKeyId, Cancel);
            await session.CommitAsync(Cancel);
        }

        (await SamplesAsync(service)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calibration_that_is_applied_is_the_newest_file_and_leaves_an_audit_row()
    {
        await using var service = await ReadAsync();
        var store = service.Get<Microsoft.Extensions.Options.IOptions<StoreOptions>>().Value;
        var json = CalibrationJson();

        await CalibrationFiles.ApplyAsync(service.Get<StoreSessions>(), store, json, "1 readings", service.Time.GetUtcNow(), Cancel);
        service.Time.Advance(TimeSpan.FromMinutes(1));
        var newest = await CalibrationFiles.ApplyAsync(service.Get<StoreSessions>(), store, json, "2 readings", service.Time.GetUtcNow(), Cancel);

        Rpa.Ocr.Confidence.Fitting.CalibrationRun.Newest(CalibrationFiles.FolderOf(store)).ShouldBe(newest);
        await using var context = await service.Get<StoreSessions>().ReadAsync(Cancel);
        var rows = await context.Audit.Where(row => row.Act == AuditActs.CalibrationReplaced).ToListAsync(Cancel);
        rows.Select(row => row.Detail).ShouldBe(["1 readings", "2 readings"]);
    }

    private static string CalibrationJson() => """{"schema":"rpa.calibration/1","source":"test","first":{},"final":{},"acceptance":{}}""";

    private static Task<IReadOnlyList<CalibrationSample>> SamplesAsync(ServiceUnderTest service) => service.Get<LabelledReadings>().SamplesAsync(Cancel);

    private static async Task<DecisionResult> CorrectAsync(ServiceUnderTest service, string typed)
    {
        var row = await service.CaseAsync();
        return await service.Get<ICaseDecisions>().CorrectAsync(row.Id, row.Version, Kana, typed, User, Cancel);
    }

    /// <summary>A case in review with one doubtful furigana by hand.</summary>
    private static async Task<ServiceUnderTest> ReadAsync()
    {
        var service = await ServiceUnderTest.StartAsync();
        service.Reader.Readings[Kana] = new FieldReading(
            "タカハツ　テツヤ", FieldValue.OfText("タカハツ　テツヤ"), 0.6, false, ["handwritten"], "test", [], string.Empty, 1, new PixelBox(10, 10, 40, 10))
        {
            Evidence = new ReadingEvidence("kana", new Dictionary<string, double>(StringComparer.Ordinal) { ["least"] = 0.4 }, 0.6),
        };
        service.Drop("scan.png", ScriptedReader.File("form:1,form:2"));
        await service.TakeInAsync();
        await service.RunJobsAsync();
        return service;
    }
}
