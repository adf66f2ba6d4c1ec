using System.Text;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Imports;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Imports;

/// <summary>Exports through the inbox: the same again, corrections, withdrawals, and the report.</summary>
public sealed class ExportImportTests
{
    [Fact]
    public async Task A_second_download_changes_what_changed_and_nothing_else()
    {
        await using var service = await StartAsync();
        await ImportAsync(service, "14a_first_download.csv");
        var before = await service.CasesAsync();

        var report = await ImportAsync(service, "14b_second_download.csv");

        Outcomes(report).ShouldBe("New 1, Known 1, Updated 1, Withdrawn 1");
        var after = await service.CasesAsync();
        after.Count.ShouldBe(4);
        after[0].Version.ShouldBe(before[0].Version);
        after[1].State.ShouldBe(CaseState.Withdrawn);
        after[2].Revision.ShouldBe(2);
        after[2].Reference.ShouldBe(before[2].Reference);
        after[3].SourceReference.ShouldBe("2026061200000000005");
    }

    [Fact]
    public async Task A_corrected_application_replaces_the_values_and_goes_to_a_person()
    {
        await using var service = await StartAsync();
        await ImportAsync(service, "14a_first_download.csv");
        await ImportAsync(service, "14b_second_download.csv");

        var corrected = await ReadAsync(service, "2026061200000000004");

        corrected.Row.State.ShouldBe(CaseState.InReview);
        corrected.Payload.Fields["claimant.address"].Value!.Text!.ShouldEndWith("（訂正）");
        corrected.Payload.Findings.ShouldContain(finding => finding.Finding.Rule == ArrivalRules.Import && finding.Finding.Message.Contains("変わった項目: 住所", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_export_twice_changes_nothing()
    {
        await using var service = await ServiceUnderTest.StartAsync();
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        await service.RunJobsAsync();
        var before = await service.CasesAsync();

        service.Drop("again.csv", [.. Samples.PittariExport, (byte)'\r', (byte)'\n']);
        await service.TakeInAsync();
        await service.RunJobsAsync();
        await service.TakeInAsync();

        var after = await service.CasesAsync();
        after.Select(row => (row.Id, row.Version, row.State)).ShouldBe(before.Select(row => (row.Id, row.Version, row.State)));
        service.NoteOf("again.csv").ShouldContain("変わりなし30件");
    }

    [Fact]
    public async Task A_correction_of_what_was_entered_becomes_a_case_of_its_own_that_no_robot_enters()
    {
        await using var service = await StartAsync();
        await ImportAsync(service, "14a_first_download.csv");
        var entered = (await service.CasesAsync()).Single(row => row.SourceReference is "2026061200000000004");
        await MoveAsync(service, entered.Id, CaseState.Entered);

        Outcomes(await ImportAsync(service, "14b_second_download.csv")).ShouldBe("New 1, Known 1, Updated 1, Withdrawn 1");

        var cases = (await service.CasesAsync()).Where(row => row.SourceReference is "2026061200000000004").ToList();
        cases.Select(row => (row.State, row.Revision)).ShouldBe([(CaseState.Entered, 1), (CaseState.InReview, 2)]);
        (await ReadAsync(service, cases[1].Id)).Payload.SourceNotes[0].Message.ShouldContain(entered.Reference);
        Outcomes(await ImportAsync(service, "14b_second_download.csv", "\r\n\r\n")).ShouldBe("Known 4");
    }

    [Fact]
    public async Task A_withdrawal_that_comes_too_late_is_told()
    {
        await using var service = await StartAsync();
        await ImportAsync(service, "14a_first_download.csv");
        var entered = (await service.CasesAsync()).Single(row => row.SourceReference is "2026061200000000003");
        await MoveAsync(service, entered.Id, CaseState.Entered);

        var report = await ImportAsync(service, "14b_second_download.csv");

        report.Count(ImportOutcome.WithdrawnLate).ShouldBe(1);
        report.Lines.ShouldContain(line => line.Reference == "2026061200000000003" && line.Message.Contains("取り消してください", StringComparison.Ordinal));
        (await service.StateAsync(entered.Id)).ShouldBe(CaseState.Entered);
    }

    [Fact]
    public async Task The_report_names_rows_and_columns_and_keeps_to_itself_what_was_written()
    {
        await using var service = await StartAsync();

        var report = await ImportAsync(service, "08_leading_zeros_lost.csv");

        report.Count(ImportOutcome.Refused).ShouldBe(1);
        report.Lines.ShouldContain(line => line.Line == 2 && line.Header == "郵便番号" && ImportReportText.SeverityOf(line) == "注意");
        report.Lines.ShouldContain(line => line.Row == 3 && line.Refused && line.Header == "受付番号");
        report.Lines.ShouldContain(line => line.Row == 4 && line.Header == "口座番号" && ImportReportText.SeverityOf(line) == "エラー");
        var csv = Encoding.UTF8.GetString(ImportReportText.Csv(report));
        csv.ShouldStartWith("\uFEFF行,件目,受付番号,列,重さ,内容\r\n");
        csv.ShouldNotContain("宮崎");
    }

    [Fact]
    public async Task A_file_with_changed_headers_is_stopped_and_its_report_compares()
    {
        await using var service = await StartAsync();

        var report = await ImportAsync(service, "12c_changed_headers.csv");

        report.Stop.ShouldNotBeNull().ShouldContain("なくなった見出し: 「電話番号」");
        (await service.CasesAsync()).ShouldBeEmpty();
        (await service.DocumentAsync()).State.ShouldBe(DocumentState.Rejected);
        service.Placed("rejected").ShouldBe(["12c_changed_headers.csv"]);
    }

    [Fact]
    public async Task A_watched_folder_of_one_source_stops_exports_of_another()
    {
        await using var service = await ServiceUnderTest.StartAsync(settings => settings.Intake.Inboxes[0].Source = "logo");
        service.Drop("export.csv", Samples.PittariExport);
        await service.TakeInAsync();
        await service.RunJobsAsync();

        (await service.DocumentAsync()).Reason!.ShouldContain("申請元「logo」の書出しではありません");
    }

    private static Task<ServiceUnderTest> StartAsync() => ServiceUnderTest.StartAsync(settings => settings.Town.ProceduresFolder = Samples.PitfallProcedures);

    private static async Task<ImportReport> ImportAsync(ServiceUnderTest service, string name, string tail = "")
    {
        var known = (await service.DocumentsAsync()).Select(document => document.Id).ToHashSet();
        service.Drop(name, [.. await File.ReadAllBytesAsync(Samples.Path("eapply", "pitfalls", name)), .. Encoding.ASCII.GetBytes(tail)]);
        await service.TakeInAsync();
        await service.RunJobsAsync();
        await service.TakeInAsync();
        var document = (await service.DocumentsAsync()).Single(found => !known.Contains(found.Id));
        return (await service.Get<IImportReports>().FindAsync(document.Id, CancellationToken.None)).ShouldNotBeNull().Report;
    }

    private static string Outcomes(ImportReport report) => string.Join(", ", report.Outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Key} {outcome.Value}"));

    private static async Task<CaseFile> ReadAsync(ServiceUnderTest service, string reference) =>
        await ReadAsync(service, (await service.CasesAsync()).Single(row => string.Equals(row.SourceReference, reference, StringComparison.Ordinal)).Id);

    private static async Task<CaseFile> ReadAsync(ServiceUnderTest service, Guid id) => (await service.Get<CaseReader>().FindAsync(id, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>Brings a case in review to its end as an entry by hand does.</summary>
    private static async Task MoveAsync(ServiceUnderTest service, Guid id, CaseState state) =>
        (await service.Get<CaseTransitions>().ChangeAsync(id, CaseExpectation.In(CaseState.InReview), edit => edit.MoveTo(state, "試験"), CancellationToken.None)).Done.ShouldBeTrue();
}
