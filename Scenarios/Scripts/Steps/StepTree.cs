namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>Steps within steps.</summary>
internal static class StepTree
{
    /// <summary>The steps and all that stand inside them, in the order of the file.</summary>
    public static IEnumerable<ScenarioStep> Flatten(IEnumerable<ScenarioStep> steps) => steps.SelectMany(step => Inner(step).Prepend(step));

    private static IEnumerable<ScenarioStep> Inner(ScenarioStep step) => step switch
    {
        ScreenStep screen => Flatten(screen.Steps),
        WhenStep branch => Flatten(branch.Then.Concat(branch.Otherwise)),
        ForEachStep each => Flatten(each.Steps),
        CallStep call => Flatten(call.Steps),
        RowStep row => Flatten(row.Steps),
        LookUpStep lookUp => lookUp.Shows,
        _ => [],
    };
}
