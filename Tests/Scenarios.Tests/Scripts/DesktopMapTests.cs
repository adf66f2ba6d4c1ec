using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Screens;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Scripts;

/// <summary>Screen maps of desktop systems.</summary>
public sealed class DesktopMapTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "procedures", "care-certification", "scenarios", "core-desktop.scenario.yaml");

    [Fact]
    public void The_shipped_desktop_scenario_has_no_mistakes()
    {
        var loading = ScenarioFile.Load(File);

        loading.Problems.ShouldBeEmpty();
        var map = loading.Scenario!.Screens;
        map.Desktop.ShouldNotBeNull().Windows.Length.ShouldBe(2);
        map.Screens["KG2001"].Elements["申請区分"].Part.ShouldBe("^([0-9])");
        var tab = map.Screens["KG2001"].Elements["申請タブ"].Selectors.ShouldHaveSingleItem();
        (tab.Kind, tab.Value, tab.Type).ShouldBe((SelectorKind.ControlName, "申請", "TabItem"));
        map.Screens["KG2001"].Elements["認定履歴の状態"].Selectors[0].Inside.ShouldNotBeNull().Value.ShouldBe("grd認定履歴");
    }

    [Theory]
    [InlineData("marker: scrCM0001", "marker: {css: '#a'}", "「css」はここでは使えません")]
    [InlineData("職員ID: txt職員ID", "職員ID: {id: txt職員ID, name: 職員ID}", "画面項目の探し方を一つ")]
    [InlineData("type: TabItem", "type: タブ", "UI Automationの種類")]
    [InlineData("mainWindow: '^基幹業務システム（見本・デスクトップ）'", "mainWindow: '['", "正規表現として読めません")]
    [InlineData("kind: desktop", "kind: mobile", "web か desktop")]
    [InlineData("part: '^([0-9])'", "part: '^[0-9]'", "かっこで囲んだ")]
    public void A_mistake_in_a_desktop_map_is_told(string right, string wrong, string message)
    {
        using var folder = Copy();
        folder.Change("core-desktop.screens.yaml", right, wrong);

        ScenarioFile.Load(folder.Scenario).Problems.ShouldContain(problem => problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_desktop_screen_has_no_address_to_open()
    {
        using var folder = Copy();
        folder.Change("core-desktop.scenario.yaml", "search:\n", "search:\n  - open: /KG2901\n");

        ScenarioFile.Load(folder.Scenario).Problems.ShouldContain(problem => problem.Message.Contains("アドレスがありません", StringComparison.Ordinal));
    }

    private static CopiedScripts Copy() => new(Path.GetDirectoryName(File)!);

    private sealed class CopiedScripts : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rpa-scripts-");

        public CopiedScripts(string from)
        {
            foreach (var file in Directory.EnumerateFiles(from, "core-desktop.*"))
            {
                System.IO.File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
            }
        }

        public string Scenario => Path.Combine(_folder.FullName, "core-desktop.scenario.yaml");

        public void Change(string file, string right, string wrong)
        {
            var path = Path.Combine(_folder.FullName, file);
            var text = System.IO.File.ReadAllText(path);
            text.ShouldContain(right);
            System.IO.File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
