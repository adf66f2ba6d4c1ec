using Rpa.Scenarios.Scripts;

namespace Rpa.Scenarios.Tests.Scripts;

/// <summary>A folder of script files that a test writes, gone with the test.</summary>
internal sealed class ScriptFolder : IDisposable
{
    public const string Screens = """
        screenMap: test
        title: 試験システム
        messages:
          E*: refused
          W*: warning
        windows:
          - css: '#dialog'
            code: data-code
            answers: {yes: '#yes'}
        screens:
          S1:
            title: 画面1
            marker: '#s1'
            elements:
              項目: '#item'
              行の項目: '#row-{k}'
              登録: '#save'
        """;

    public const string Scenario = """
        scenario: test
        title: 試験
        procedure: child-allowance-claim
        version: "1"
        system: core
        screens: test.screens.yaml
        signIn:
          - open: /
        search:
          - screen: S1
            do:
              - {count: 項目, into: matches}
              - {read: 項目, into: receipt}
        type:
          - screen: S1
            do:
              - {fill: 項目, with: field('claim.date'), as: wareki7}
        commit:
          - screen: S1
            do:
              - confirm: {press: 登録}
        receipt:
          - screen: S1
            do:
              - {read: 項目, into: receipt}
        verify:
          - screen: S1
            do:
              - {expect: 項目, equals: field('claim.date'), as: wareki7, into: claim.date}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rpa-scripts-");

    /// <summary>Loads the good scenario with one piece of it replaced.</summary>
    public ScenarioLoading Load(string replace = "", string by = "", string screens = Screens)
    {
        if (replace.Length > 0 && !Scenario.Contains(replace, StringComparison.Ordinal))
        {
            throw new ArgumentException("The scenario does not hold the piece to replace.", nameof(replace));
        }

        File.WriteAllText(Path.Combine(_folder.FullName, "test.screens.yaml"), screens);
        var path = Path.Combine(_folder.FullName, "test.scenario.yaml");
        File.WriteAllText(path, replace.Length == 0 ? Scenario : Scenario.Replace(replace, by, StringComparison.Ordinal));
        return ScenarioFile.Load(path);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
