namespace Rpa.Robots.Accounts;

/// <summary>
/// Lets one entry at a time use an account, and keeps a refused account from being tried again and again: core systems lock an
/// account after a few wrong passwords.
/// </summary>
internal sealed class AccountGate(TimeProvider time)
{
    // Long enough not to lock an account by trying, short enough that an account unlocked by the core system's own people works again.
    private static readonly TimeSpan RefusalLasts = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly HashSet<(string System, string User)> _busy = [];
    private readonly Dictionary<(string System, RobotCredential Credential), (string Code, long At)> _refused = [];
    private TaskCompletionSource _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits until one of the accounts is free and takes it.</summary>
    /// <returns>The account, free again when disposed; or, if the core system refused all of them before, the code of a refusal.</returns>
    public async Task<(AccountPass? Pass, string? Refusal)> EnterAsync(string system, IReadOnlyList<RobotCredential> accounts, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task freed;
            lock (_lock)
            {
                var usable = accounts.Where(account => !IsRefused(system, account)).ToArray();
                if (usable.Length == 0)
                {
                    return (null, _refused[(system, accounts[0])].Code);
                }

                if (usable.FirstOrDefault(account => _busy.Add((system, account.UserId))) is { } free)
                {
                    return (new AccountPass(free, () => Free(system, free)), null);
                }

                freed = _freed.Task;
            }

            await freed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Remembers that the core system refused exactly this user id and password.</summary>
    public void Refuse(string system, RobotCredential credential, string code)
    {
        lock (_lock)
        {
            _refused[(system, credential)] = (code, time.GetTimestamp());
        }
    }

    private bool IsRefused(string system, RobotCredential account) =>
        _refused.TryGetValue((system, account), out var refusal) && time.GetElapsedTime(refusal.At) < RefusalLasts;

    private void Free(string system, RobotCredential credential)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            _busy.Remove((system, credential.UserId));
            waiting = _freed;
            _freed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }
}
