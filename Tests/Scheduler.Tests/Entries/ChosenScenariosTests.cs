using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Commands;
using Rpa.Scheduler.Entries;
using Rpa.Scheduler.Hosting;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Entries;

/// <summary>Which scenario an installation plays.</summary>
public sealed class ChosenScenariosTests
{
    private static readonly ProcedureCatalog Catalog = ProcedureCatalog.Load(ProjectFolders.Procedures());

    [Fact]
    public void A_scenario_for_the_desktop_is_played_only_where_the_setting_asks_for_it()
    {
        var usual = new ChosenScenarios(Catalog, new Dictionary<string, string>(StringComparer.Ordinal));
        var desktop = Choose("care-certification", "core-desktop");

        usual.Get("care-certification").Scenarios.ShouldNotContain(path => path.Contains("desktop", StringComparison.Ordinal));
        Path.GetFileName(desktop.Get("care-certification").Scenarios.ShouldHaveSingleItem()).ShouldBe("core-desktop.scenario.yaml");
        desktop.Get("child-allowance-claim").Scenarios.ShouldBe(Catalog.Get("child-allowance-claim").Scenarios);
    }

    [Theory]
    [InlineData("care-certification", "core-desktopp", "core-desktop")]
    [InlineData("care", "core-desktop", "手続がありません")]
    public void A_setting_that_names_nothing_is_told_at_the_start(string procedure, string scenario, string message) =>
        Should.Throw<SettingsException>(() => Choose(procedure, scenario)).Message.ShouldContain(message);

    private static ChosenScenarios Choose(string procedure, string scenario) =>
        new(Catalog, new Dictionary<string, string>(StringComparer.Ordinal) { [procedure] = scenario });
}
