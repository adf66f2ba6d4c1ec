using Rpa.Robots.Accounts;

namespace Rpa.Scheduler.Commands.Demo;

/// <summary>The robot's account in the demo's core system.</summary>
internal sealed class DemoCredentials(string user, string password) : ICredentialSource
{
    public Task<IReadOnlyList<RobotCredential>> FindAsync(string system, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RobotCredential>>([new RobotCredential(user, password)]);
}
