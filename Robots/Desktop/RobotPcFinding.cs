namespace Rpa.Robots.Desktop;

/// <summary>One thing that was checked on a robot PC.</summary>
/// <param name="Id">Stable name: <c>reach</c>, <c>driver</c>, <c>desktop</c>, <c>screen</c>, <c>scaling</c>, <c>application</c>, <c>typing</c>.</param>
/// <param name="Outcome">Outcome.</param>
/// <param name="Text">What was found, in Japanese.</param>
/// <param name="Advice">What to do, in Japanese; null where nothing is to be done.</param>
public sealed record RobotPcFinding(string Id, RobotPcOutcome Outcome, string Text, string? Advice = null);
