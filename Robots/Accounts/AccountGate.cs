using System.Collections.Concurrent;

namespace Rpa.Robots.Accounts;

/// <summary>
/// Lets one entry at a time use an account, and keeps a refused account from being tried again and again: core systems lock an
/// account after a few wrong passwords.
/// </summary>
internal sealed class AccountGate : IDisposable
{
    private readonly ConcurrentDictionary<(string System, string User), SemaphoreSlim> _gates = new();
    private readonly ConcurrentDictionary<(string System, RobotCredential Credential), string> _refused = new();

    /// <summary>Waits until the account is free; disposing the result frees it.</summary>
    public async Task<IDisposable> EnterAsync(string system, RobotCredential credential, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd((system, credential.UserId), _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        return new Pass(gate);
    }

    /// <summary>Remembers that the core system refused this user id and password.</summary>
    public void Refuse(string system, RobotCredential credential, string code) => _refused[(system, credential)] = code;

    /// <summary>The code of an earlier refusal of exactly this user id and password, or null.</summary>
    public string? RefusalOf(string system, RobotCredential credential) => _refused.GetValueOrDefault((system, credential));

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
