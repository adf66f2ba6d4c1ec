using System.Net;
using System.Text;
using NSubstitute;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Imports;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class ImportPageTests
{
    private static readonly Guid Document = Guid.Parse("0190a2d4-0000-7000-8000-000000000001");

    [Fact]
    public async Task The_report_of_an_import_lists_problems_by_row_and_column()
    {
        await using var host = await PagesHost.StartAsync();
        Has(host, new ImportReport
        {
            Encoding = "UTF-8",
            Procedure = "児童手当 認定請求",
            Mapping = "Graffer スマート申請（版 1）",
            Rows = 2,
            Outcomes = new Dictionary<ImportOutcome, int> { [ImportOutcome.New] = 1, [ImportOutcome.Refused] = 1 },
            Lines = [new ImportLine(2, 3, "GR1", "=生年月日", Severity.Error, false, "「生年月日」: 読めません。")],
            LineCount = 1,
        });
        using var clerk = await host.SignInAsync(Roles.Clerk);

        var page = WebUtility.HtmlDecode(await (await clerk.GetAsync($"/imports/{Document}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var csv = Encoding.UTF8.GetString(await (await clerk.GetAsync($"/imports/{Document}?handler=Csv")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        page.ShouldContain("Graffer スマート申請（版 1）");
        page.ShouldContain("取り込めず");
        page.ShouldContain("「生年月日」: 読めません。");
        csv.ShouldContain("3,2,GR1,'=生年月日,エラー,「生年月日」: 読めません。");
    }

    [Fact]
    public async Task A_stopped_file_says_why_and_an_unknown_one_is_not_found()
    {
        await using var host = await PagesHost.StartAsync();
        Has(host, new ImportReport { Encoding = "UTF-8", Stop = "見出しが違います。" });
        using var clerk = await host.SignInAsync(Roles.Clerk);

        WebUtility.HtmlDecode(await (await clerk.GetAsync($"/imports/{Document}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("このファイルは取り込んでいません。");
        (await clerk.GetAsync($"/imports/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static void Has(PagesHost host, ImportReport report) =>
        host.Imports.FindAsync(Document, Arg.Any<CancellationToken>()).Returns((report, "export.csv", DateTimeOffset.UnixEpoch));
}
