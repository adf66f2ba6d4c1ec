using Rpa.Scenarios.Scripts.Reading;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts;

/// <summary>Loads scenario files (<c>*.scenario.yaml</c>) and screen maps (<c>*.screens.yaml</c>).</summary>
public static class ScenarioFile
{
    /// <summary>Loads and validates a scenario with its screen map. Mistakes are listed with line and column; nothing is thrown for them.</summary>
    public static ScenarioLoading Load(string path) => ScenarioParser.Load(path);

    /// <summary>Loads and validates a screen map alone.</summary>
    public static ScreenMapLoading LoadScreens(string path) => ScreenMapParser.Load(path);
}
