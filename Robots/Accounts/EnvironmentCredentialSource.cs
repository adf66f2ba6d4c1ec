namespace Rpa.Robots.Accounts;

/// <summary>
/// Accounts from environment variables: <c>RPA_CORE_USER</c> and <c>RPA_CORE_PASSWORD</c> for the core system <c>core</c>
/// (the name in upper case, other characters than letters and digits as <c>_</c>).
/// </summary>
internal sealed class EnvironmentCredentialSource : ICredentialSource
{
    public Task<RobotCredential?> FindAsync(string system, CancellationToken cancellationToken)
    {
        var name = string.Concat(system.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
        var user = Environment.GetEnvironmentVariable($"RPA_{name}_USER");
        var password = Environment.GetEnvironmentVariable($"RPA_{name}_PASSWORD");
        return Task.FromResult(string.IsNullOrEmpty(user) || string.IsNullOrEmpty(password) ? null : new RobotCredential(user, password));
    }
}
