namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>A part of the robot's account in the core system. Never reaches expressions, logs or evidence.</summary>
public enum AccountPart
{
    /// <summary><c>account.user</c>: the user id.</summary>
    User,

    /// <summary><c>account.password</c>: the password.</summary>
    Password,
}
