using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Steps;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Scripts;

public sealed class ScenarioFileTests : IDisposable
{
    private static readonly string Procedures = Path.Combine(AppContext.BaseDirectory, "procedures");

    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_scenario_of_the_child_allowance_claim_loads_without_a_mistake()
    {
        var loading = ScenarioFile.Load(Path.Combine(Procedures, "child-allowance-claim", "scenarios", "core-web.scenario.yaml"));

        loading.Problems.ShouldBeEmpty();
        loading.Scenario.ShouldNotBeNull().IdAndVersion.ShouldBe("child-allowance-claim.core-web@1");
        Enum.GetValues<ScenarioPhase>().ShouldAllBe(phase => loading.Scenario.Steps(phase).Length > 0);
    }

    [Fact]
    public void Every_field_that_a_scenario_names_exists_in_its_procedure()
    {
        var procedures = ProcedureCatalog.Load(Procedures).All;
        var scenarios = procedures.SelectMany(procedure => procedure.Scenarios.Select(path => (procedure, ScenarioFile.Load(path).Scenario!))).ToArray();

        scenarios.ShouldNotBeEmpty();
        scenarios.SelectMany(pair => ScenarioCheck.AgainstProcedure(pair.Item2, pair.procedure)).ShouldBeEmpty();
    }

    [Fact]
    public void A_field_key_that_the_procedure_lacks_is_named()
    {
        var procedure = ProcedureCatalog.Load(Procedures).Get("child-allowance-claim");
        var scenario = _folder.Load("field('claim.date'), as: wareki7}", "field('child.' + 1 + '.brith')}").Scenario.ShouldNotBeNull();

        ScenarioCheck.AgainstProcedure(scenario, procedure).Select(problem => problem.Message).ShouldContain(message => message.Contains("child.*.brith", StringComparison.Ordinal));
    }

    [Fact]
    public void The_smallest_scenario_loads()
    {
        var scenario = _folder.Load().Scenario.ShouldNotBeNull();

        scenario.Steps(ScenarioPhase.Type).ShouldHaveSingleItem().ShouldBeOfType<ScreenStep>().Steps.ShouldHaveSingleItem().ShouldBeOfType<FillStep>();
    }

    [Fact]
    public void A_warning_may_be_answered_once_a_rule_that_says_the_same_is_settled()
    {
        var scenario = _folder.Load("signIn:", "warnings: {W1: [JT-050, JT-051], W2: [JT-062]}\nsignIn:").Scenario.ShouldNotBeNull();

        scenario.AnswersAllowedBy(new HashSet<string>(StringComparer.Ordinal) { "JT-051", "JT-001" }).ShouldBe(["W1"]);
        scenario.AnswersAllowedBy(new HashSet<string>(StringComparer.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("signIn:", "warnings: {E1: [JT-050]}\nsignIn:", 7, 12, "「E1」は画面定義で warning になっていません")]
    [InlineData("fill: 項目", "fil: 項目", 17, 9, "手順は次のどれかで始めてください")]
    [InlineData("fill: 項目", "fill: 氏名", 17, 16, "項目「氏名」はありません")]
    [InlineData("fill: 項目", "fill: 行の項目", 17, 16, "forEach の中で使ってください")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "{fill: 項目, with: field('claim.date'), as: wareki8}", 17, 51, "形式「wareki8」はありません")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "{fill: 項目, with: field('claim.date', as: wareki7}", 17, 26, "式「field('claim.date'」を読めません")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "{fill: 項目, with: filed('claim.date'), as: wareki7}", 17, 26, "名前「filed」は使えません")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "{fill: 項目, as: wareki7}", 17, 9, "どれか一つ")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "{fill: 項目, from: account.password}", 17, 26, "signIn の中でだけ")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "{fill: 項目, with: seen('other')}", 17, 26, "「other」を読み取る手順")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "{fill: 項目, with: reference, ass: wareki7}", 17, 37, "「ass」はここでは使えません")]
    [InlineData("{fill: 項目, with: field('claim.date'), as: wareki7}", "confirm: {press: 登録}", 17, 9, "「commit」の中でだけ")]
    [InlineData("- confirm: {press: 登録}", "- press: 登録", 21, 9, "ただ一つの confirm で終わって")]
    [InlineData("{press: 登録}", "{answer: Q*, with: yes}", 21, 9, "登録を確定する")]
    [InlineData("{press: 登録}", "{answer: Q1, with: maybe}", 21, 18, "「maybe」という答え方")]
    [InlineData("system: core", "sistem: core", 5, 1, "「sistem」はここでは使えません")]
    [InlineData("screens: test.screens.yaml", "screens: none.screens.yaml", 6, 10, "「none.screens.yaml」がありません")]
    [InlineData("- screen: S1\n    do:\n      - {fill", "- screen: S2\n    do:\n      - {fill", 15, 13, "画面「S2」は画面定義にありません")]
    [InlineData("into: matches", "into: count", 1, 1, "「search」で")]
    public void A_mistake_is_told_with_its_line_and_column(string replace, string by, int line, int column, string message)
    {
        var loading = _folder.Load(replace, by);

        loading.Scenario.ShouldBeNull();
        loading.Problems.ShouldContain(
            problem => problem.At == new SourceMark("test.scenario.yaml", line, column) && problem.Message.Contains(message, StringComparison.Ordinal),
            string.Join(Environment.NewLine, loading.Problems));
    }

    [Fact]
    public void All_mistakes_of_a_file_are_told_at_once()
    {
        var loading = _folder.Load("fill: 項目", "fill: 氏名", ScriptFolder.Screens.Replace("refused", "refuse", StringComparison.Ordinal));

        loading.Problems.Select(problem => problem.At.File).ShouldContain("test.screens.yaml", StringComparer.Ordinal);
        loading.Problems.Count.ShouldBe(1, "the screens are not known while their file is wrong, so names in it are not judged");
    }

    [Theory]
    [InlineData("title: 試験\n", "title: 試験\ntitle: 再び\n", "YAMLとして読めません")]
    [InlineData("scenario: test", "scenario: [", "YAMLとして読めません")]
    public void A_file_that_is_no_YAML_is_told_so(string replace, string by, string message) =>
        _folder.Load(replace, by).Problems.ShouldContain(problem => problem.Message.StartsWith(message, StringComparison.Ordinal));

    [Fact]
    public void A_file_that_is_not_there_is_told_so() =>
        ScenarioFile.Load(Path.Combine(AppContext.BaseDirectory, "none.scenario.yaml")).Problems.ShouldHaveSingleItem().Message.ShouldStartWith("ファイルを読めません");

    [Theory]
    [InlineData("'#item'", "{css: '#item', label: 項目}", 15, 11, "探し方を一つ")]
    [InlineData("'#item'", "{css: '#item', name: 項目}", 15, 11, "role と一緒にだけ")]
    [InlineData("'#row-{k}'", "{css: '#row-{k}', sensitive: true}", 16, 7, "mask")]
    [InlineData("E*: refused", "E*1: refused", 4, 3, "末尾にだけ")]
    [InlineData("E*: refused", "E*: bad", 4, 7, "メッセージの意味")]
    public void A_mistake_in_the_screen_map_is_told_with_its_line_and_column(string replace, string by, int line, int column, string message)
    {
        var loading = _folder.Load(screens: ScriptFolder.Screens.Replace(replace, by, StringComparison.Ordinal));

        loading.Problems.ShouldContain(
            problem => problem.At == new SourceMark("test.screens.yaml", line, column) && problem.Message.Contains(message, StringComparison.Ordinal),
            string.Join(Environment.NewLine, loading.Problems));
    }
}
