namespace Rpa.Robots.Accounts;

/// <summary>An account that an entry holds; disposing frees it.</summary>
internal sealed class AccountPass(RobotCredential credential, Action free) : IDisposable
{
    public RobotCredential Credential => credential;

    public void Dispose() => free();
}
