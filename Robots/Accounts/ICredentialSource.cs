namespace Rpa.Robots.Accounts;

/// <summary>Where the robots' accounts come from (vault, configuration). Asked for at every entry, so that a change takes effect at once.</summary>
public interface ICredentialSource
{
    /// <summary>The account for a core system, or null if none is set.</summary>
    /// <param name="system">Name of the core system, as in the scenario and the configuration.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<RobotCredential?> FindAsync(string system, CancellationToken cancellationToken);
}
