namespace Rpa.Robots.Playing;

/// <summary>The end of playing before the last step.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Code">Message code of the core system, code of the scenario, or one of <see cref="RobotCodes"/>.</param>
/// <param name="Message">What happened, in Japanese, without values of the case.</param>
/// <param name="SaidByCoreSystem">Whether the core system itself said so with a message code.</param>
internal sealed record PlayStop(StopKind Kind, string Code, string Message, bool SaidByCoreSystem = false)
{
    public static PlayStop Refused(string code, string message) => new(StopKind.Refused, code, message);

    public static PlayStop Failed(string code, string message) => new(StopKind.Failed, code, message);
}
