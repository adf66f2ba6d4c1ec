namespace Rpa.Robots.Accounts;

/// <summary>Where the robots' accounts come from (vault, configuration). Asked for at every entry, so that a change takes effect at once.</summary>
public interface ICredentialSource
{
    /// <summary>The accounts for a core system, none if none is set. As many entries can run at once as there are accounts.</summary>
    /// <param name="system">Name of the core system, as in the scenario and the configuration.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<RobotCredential>> FindAsync(string system, CancellationToken cancellationToken);
}
