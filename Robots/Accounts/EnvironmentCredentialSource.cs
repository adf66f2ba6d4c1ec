using System.Globalization;

namespace Rpa.Robots.Accounts;

/// <summary>
/// Accounts from environment variables: <c>RPA_CORE_USER</c> and <c>RPA_CORE_PASSWORD</c> for the core system <c>core</c>
/// (the name in upper case, other characters than letters and digits as <c>_</c>); further ones <c>RPA_CORE_2_USER</c> … up to 16.
/// </summary>
public sealed class EnvironmentCredentialSource : ICredentialSource
{
    private const int MostAccounts = 16;

    /// <inheritdoc/>
    public Task<IReadOnlyList<RobotCredential>> FindAsync(string system, CancellationToken cancellationToken)
    {
        var name = string.Concat(system.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
        IReadOnlyList<RobotCredential> found =
        [
            .. Enumerable.Range(1, MostAccounts)
                .Select(number => number == 1 ? $"RPA_{name}" : string.Create(CultureInfo.InvariantCulture, $"RPA_{name}_{number}"))
                .Select(prefix => (User: Environment.GetEnvironmentVariable(prefix + "_USER"), Password: Environment.GetEnvironmentVariable(prefix + "_PASSWORD")))
                .Where(account => !string.IsNullOrEmpty(account.User) && !string.IsNullOrEmpty(account.Password))
                .Select(account => new RobotCredential(account.User!, account.Password!)),
        ];
        return Task.FromResult(found);
    }
}
