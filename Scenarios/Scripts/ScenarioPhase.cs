namespace Rpa.Scenarios.Scripts;

/// <summary>
/// The sections of a scenario file. When each is played, and what follows from its end, is fixed by the robot's
/// exactly-once protocol; a scenario only says how the phase is done on its screens.
/// </summary>
public enum ScenarioPhase
{
    /// <summary><c>signIn</c>: from nothing to the core system's menu.</summary>
    SignIn,

    /// <summary><c>search</c>: looks for a record with our reference; must read <c>matches</c> (a number) and, for one match, <c>receipt</c>.</summary>
    Search,

    /// <summary><c>type</c>: fills the input screen and lets the core system check it. Commits nothing.</summary>
    Type,

    /// <summary><c>commit</c>: what leads to the committing key; its last step is the only <c>confirm</c> of the scenario.</summary>
    Commit,

    /// <summary><c>receipt</c>: reads the number that the core system gave (<c>receipt</c>).</summary>
    Receipt,

    /// <summary><c>verify</c>: re-opens the record by <c>receipt</c> and compares every value.</summary>
    Verify,

    /// <summary><c>close</c>: signs out. Its failure does not change the outcome.</summary>
    Close,
}
