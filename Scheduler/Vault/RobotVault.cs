using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rpa.Robots.Accounts;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Vault;

/// <summary>
/// The robots' accounts in core systems, encrypted in the store under the master key. A core system without accounts here takes those of the
/// environment variables. Asked at every entry, so that a changed password is used at once.
/// </summary>
internal sealed class RobotVault(StoreSessions sessions, MasterKey master, EnvironmentCredentialSource environment) : ICredentialSource
{
    private const string Prefix = "vault.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RobotCredential>> FindAsync(string system, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var accounts = Open(system, await context.Settings.FirstOrDefaultAsync(row => row.Name == Prefix + system, cancellationToken));
        return accounts.Count > 0 ? accounts : await environment.FindAsync(system, cancellationToken);
    }

    /// <summary>Keeps an account, in place of one with the same user id.</summary>
    public Task SetAsync(string system, RobotCredential account, string who, CancellationToken cancellationToken) => ChangeAsync(
        system, accounts => [.. accounts.Where(known => !IsOf(known, account.UserId)), account], who, AuditActs.RobotAccountKept, cancellationToken);

    /// <summary>Forgets an account. Says whether it was there.</summary>
    public async Task<bool> RemoveAsync(string system, string userId, string who, CancellationToken cancellationToken)
    {
        var found = false;
        await ChangeAsync(
            system,
            accounts =>
            {
                found = accounts.Any(known => IsOf(known, userId));
                return [.. accounts.Where(known => !IsOf(known, userId))];
            },
            who,
            AuditActs.RobotAccountForgotten,
            cancellationToken);
        return found;
    }

    /// <summary>User ids by core system; never a password.</summary>
    public async Task<IReadOnlyList<(string System, string UserId)>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var rows = await context.Settings.Where(row => row.Name.StartsWith(Prefix)).OrderBy(row => row.Name).ToListAsync(cancellationToken);
        return [.. rows.SelectMany(row => Open(row.Name[Prefix.Length..], row).Select(account => (row.Name[Prefix.Length..], account.UserId)))];
    }

    private static bool IsOf(RobotCredential account, string userId) => string.Equals(account.UserId, userId, StringComparison.Ordinal);

    private async Task ChangeAsync(
        string system, Func<IReadOnlyList<RobotCredential>, IReadOnlyList<RobotCredential>> change, string who, string act, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        await session.LockAsync(Prefix + system, cancellationToken);
        var row = await session.Context.Settings.FirstOrDefaultAsync(found => found.Name == Prefix + system, cancellationToken);
        var accounts = change(Open(system, row));
        if (row is null)
        {
            row = new SettingRow { Name = Prefix + system, Value = string.Empty };
            session.Context.Settings.Add(row);
        }

        row.Value = Close(system, accounts);
        session.Audit(who, act, system);
        await session.CommitAsync(cancellationToken);
    }

    private string Close(string system, IReadOnlyList<RobotCredential> accounts)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(accounts.Select(account => new Kept(account.UserId, account.Password)), StoredJson.Options);
        var box = Convert.ToBase64String(master.SealVault(plain, Prefix + system));
        CryptographicOperations.ZeroMemory(plain);
        return box;
    }

    private List<RobotCredential> Open(string system, SettingRow? row)
    {
        if (row is null || row.Value.Length == 0)
        {
            return [];
        }

        var plain = master.OpenVault(Convert.FromBase64String(row.Value), Prefix + system);
        var accounts = JsonSerializer.Deserialize<List<Kept>>(plain, StoredJson.Options) ?? [];
        CryptographicOperations.ZeroMemory(plain);
        return accounts.ConvertAll(account => new RobotCredential(account.User, account.Password));
    }

    private sealed record Kept(string User, string Password);
}
