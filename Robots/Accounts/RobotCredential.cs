namespace Rpa.Robots.Accounts;

/// <summary>A robot's account in a core system. Its text never shows the password.</summary>
/// <param name="UserId">User id.</param>
/// <param name="Password">Password.</param>
public sealed record RobotCredential(string UserId, string Password)
{
    /// <inheritdoc/>
    public override string ToString() => "robot account";
}
