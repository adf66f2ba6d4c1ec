using System.Text.Json.Nodes;
using CoreSystem.Web;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Rpa.EndToEnd.Tests.Play;

/// <summary><c>rpa play</c> and <c>rpa scenario check</c> as their users start them.</summary>
public sealed class PlayCommandTests : IDisposable
{
    private static readonly Dictionary<string, string> NoAccount = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-play-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_scenario_of_no_procedure_types_into_a_system_of_others_once_and_tells_every_step()
    {
        await using var site = await NoteSite.StartAsync();
        var (scenario, file) = Write(NoteScripts.Scenario, NoteScripts.Case);
        string[] play = ["play", file, "--scenario", scenario, "--target", site.Address.ToString()];

        var first = await RpaProgram.RunAsync(NoAccount, [.. play, "--json", "--screenshots", Path.Combine(_folder, "shots")]);
        var second = await RpaProgram.RunAsync(NoAccount, play);

        first.Code.ShouldBe(0, first.Output + first.Error);
        var report = JsonNode.Parse(first.Output)!;
        ((string?)report["schema"]).ShouldBe("rpa.play/1");
        ((string?)report["outcome"]).ShouldBe("Entered");
        ((string?)report["receipt"]).ShouldBe("1");
        ((string?)report["version"]).ShouldBe("3");
        ((bool?)report["draft"]).ShouldBe(true);
        ((string?)report["registered"]!["title"]).ShouldBe("髙橋様のご相談");
        ((string?)report["registered"]!["key"]).ShouldBe("●●●●");
        var subject = report["steps"]!.AsArray().Single(step => (string?)step!["step"] is "fill" && ((string?)step["element"])!.StartsWith("新規.件名", StringComparison.Ordinal))!;
        ((int?)subject["fallBack"]).ShouldBe(1, "the first selector matches nothing");
        ((string?)subject["foundBy"]).ShouldBe("label=件名");
        ((string?)subject["readBack"]).ShouldBe("髙橋様のご相談");
        first.Output.ShouldNotContain("ひらけごま");
        Directory.GetFiles(Path.Combine(_folder, "shots")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["01-before-commit.png", "02-after-receipt.png"]);
        second.Code.ShouldBe(0, second.Output + second.Error);
        second.Output.ShouldContain("AlreadyEntered");
        second.Output.ShouldNotContain("ひらけごま");
        site.Notes.ShouldBe([("髙橋様のご相談", "ひらけごま", "RPA:N-1 2026-07-20")]);
    }

    [Fact]
    public async Task A_dry_run_goes_up_to_the_commit_and_leaves_nothing()
    {
        await using var site = await NoteSite.StartAsync();
        var (scenario, file) = Write(NoteScripts.Scenario, NoteScripts.Case);

        var (code, output, error) = await RpaProgram.RunAsync(NoAccount, "play", file, "--scenario", scenario, "--target", site.Address.ToString(), "--dry-run");

        code.ShouldBe(0, output + error);
        output.ShouldContain("DryRunDone");
        site.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_of_the_sample_procedure_is_registered_with_the_account_of_the_environment()
    {
        await using var core = CoreSystemApp.Build(["--urls", "http://127.0.0.1:0", "--data", _folder, "--town", Samples("town"), "--demo", "true"]);
        await core.StartAsync(TestContext.Current.CancellationToken);
        var account = new Dictionary<string, string>(StringComparer.Ordinal) { ["RPA_CORE_USER"] = "R001", ["RPA_CORE_PASSWORD"] = "mihon-r001" };
        string[] play =
        [
            "play", Samples("cases/child-allowance-claim.json"), "--scenario", "child-allowance-claim.core-web", "--target", core.Urls.Single(), "--ledger", Samples("town"), "--date", "2026-10-31",
        ];

        var unknown = await RpaProgram.RunAsync(NoAccount, play);
        var entered = await RpaProgram.RunAsync(account, play);

        unknown.Code.ShouldBe(2);
        unknown.Output.ShouldContain("RB-403");
        entered.Code.ShouldBe(0, entered.Output + entered.Error);
        entered.Output.ShouldContain("（Entered）");
        entered.Output.ShouldContain("bank.account = ●●●●");
        entered.Output.ShouldNotContain("mihon-r001");
        entered.Output.ShouldNotContain("0012345");
    }

    [Fact]
    public async Task A_required_field_left_empty_keeps_the_case_from_being_typed()
    {
        await using var site = await NoteSite.StartAsync();
        var (scenario, file) = Write(NoteScripts.Scenario, NoteScripts.Case.Replace("\"髙橋様のご相談\"", "null", StringComparison.Ordinal));

        var (code, output, _) = await RpaProgram.RunAsync(NoAccount, "play", file, "--scenario", scenario, "--target", site.Address.ToString());

        code.ShouldBe(1);
        output.ShouldContain("件名");
        site.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mistakes_are_told_with_file_line_and_column_before_anything_is_played()
    {
        var (scenario, file) = Write(NoteScripts.Scenario.Replace("field('title')}", "field('titel')}", StringComparison.Ordinal).Replace("press: 探す", "press: さがす", StringComparison.Ordinal), NoteScripts.Case);

        var check = await RpaProgram.RunAsync(NoAccount, "scenario", "check", scenario);
        var played = await RpaProgram.RunAsync(NoAccount, "play", file, "--scenario", scenario, "--target", "http://127.0.0.1:9");

        check.Code.ShouldBe(2);
        check.Error.ShouldContain("notes.scenario.yaml(19,16): ");
        check.Error.ShouldContain("さがす");
        played.Code.ShouldBe(2);
        played.Error.ShouldContain("notes.scenario.yaml(19,16): ");
        (await RpaProgram.RunAsync(NoAccount, "scenario", "check")).Code.ShouldBe(0, "the project's own scenarios are right");
    }

    [Fact]
    public async Task A_field_that_the_scenario_does_not_have_is_told_without_playing()
    {
        var (scenario, _) = Write(NoteScripts.Scenario.Replace("with: field('title')}", "with: field('titel')}", StringComparison.Ordinal), NoteScripts.Case);

        var check = await RpaProgram.RunAsync(NoAccount, "scenario", "check", scenario);

        check.Code.ShouldBe(2);
        check.Error.ShouldContain("titel");
    }

    private (string Scenario, string Case) Write(string scenario, string content)
    {
        File.WriteAllText(Path.Combine(_folder, "notes.screens.yaml"), NoteScripts.Screens);
        var (path, file) = (Path.Combine(_folder, "notes.scenario.yaml"), Path.Combine(_folder, "case.json"));
        File.WriteAllText(path, scenario);
        File.WriteAllText(file, content);
        return (path, file);
    }

    private static string Samples(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rpa.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run from within the checkout.");
        }

        return Path.Combine(folder.FullName, "samples", name);
    }
}
