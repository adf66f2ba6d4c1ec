using System.Diagnostics;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Rpa.EndToEnd.Tests.Check;

/// <summary><c>rpa check</c> as its users start it: a process of its own, its exit code and what it prints.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_case_with_errors_ends_with_one_and_says_what_to_do_at_which_field()
    {
        var (code, output, _) = await RunAsync(Case("見本　太郎", "999900000000"), "--date", "2026-10-31");

        code.ShouldBe(1);
        output.ShouldContain("［エラー］JT-002 個人番号の検査数字");
        output.ShouldContain("対応: ");
        output.ShouldContain("請求者 個人番号（claimant.my_number）");
        output.ShouldContain("令和8年10月31日");
        output.ShouldContain("台帳と照らす規則は働いていません");
        output.ShouldNotContain("999900000000");
    }

    [Fact]
    public async Task The_json_names_every_finding_with_its_severity_and_the_ledger_used()
    {
        var (code, output, _) = await RunAsync(Case("見本　太郎", "999900000000"), "--json", "--date", "2026-10-31", "--ledger", Town());

        code.ShouldBe(1);
        var report = JsonNode.Parse(output)!;
        ((string?)report["schema"]).ShouldBe("rpa.check/1");
        ((string?)report["date"]).ShouldBe("2026-10-31");
        ((string?)report["ledger"]).ShouldNotBeNullOrEmpty();
        var finding = report["findings"]!.AsArray().Single(item => (string?)item!["rule"] is "JT-002")!;
        ((string?)finding["severity"]).ShouldBe("error");
        finding["fields"]!.AsArray().Select(field => (string?)field).ShouldBe(["claimant.my_number"]);
        ((int)report["errors"]!).ShouldBe(report["findings"]!.AsArray().Count(item => (string?)item!["severity"] is "error"));
    }

    [Fact]
    public async Task A_case_without_an_error_ends_with_zero()
    {
        var path = Path.Combine(_folder, "asked-little.json");
        await File.WriteAllTextAsync(
            path,
            """{"schema":"rpa.case/1","procedure":"care-certification","receivedOn":"2026-10-31","fields":{"insured.name":"見本　太郎"}}""",
            TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync(path);

        code.ShouldBe(0, output);
        output.ShouldContain("指摘はありません");
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("""{"schema":"rpa.case/1","procedure":"child-allowance-clam","receivedOn":"2026-10-31","fields":{}}""", "child-allowance-claim")]
    [InlineData("""{"schema":"rpa.case/1","procedure":"child-allowance-claim","receivedOn":"2026-10-31","fields":{"claimant.nam":"x"}}""", "claimant.name")]
    public async Task A_case_that_cannot_be_read_ends_with_two_and_the_reason(string content, string reason)
    {
        var path = Path.Combine(_folder, "bad.json");
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);

        var (code, output, error) = await RunAsync(path);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(reason);
    }

    [Fact]
    public async Task A_missing_file_a_wrong_day_and_a_missing_ledger_end_with_two()
    {
        (await RunAsync(Path.Combine(_folder, "none.json"))).Code.ShouldBe(2);
        (await RunAsync(Case("見本　太郎", "999900000000"), "--date", "2026/10/31")).Code.ShouldBe(2);
        (await RunAsync(Case("見本　太郎", "999900000000"), "--ledger", Path.Combine(_folder, "none"))).Code.ShouldBe(2);
    }

    private string Case(string name, string number)
    {
        var path = Path.Combine(_folder, "case.json");
        File.WriteAllText(path, new JsonObject
        {
            ["schema"] = "rpa.case/1",
            ["procedure"] = "child-allowance-claim",
            ["reference"] = "試験1",
            ["receivedOn"] = "2026-07-20",
            ["fields"] = new JsonObject { ["claimant.name"] = name, ["claimant.birth"] = "平成4年10月6日", ["claimant.my_number"] = number },
        }.ToJsonString());
        return path;
    }

    private static string Town()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rpa.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run from within the checkout.");
        }

        return Path.Combine(folder.FullName, "samples", "town");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string file, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Rpa.Scheduler.dll"), "check", file, .. options])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        var cancellationToken = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
