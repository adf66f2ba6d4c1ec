using System.Collections.Concurrent;
using System.Security.Cryptography;
using CoreSystem.Web.Settings;
using Microsoft.Extensions.Options;

namespace CoreSystem.Web.Operators;

/// <summary>The sessions of this process. One ends after <c>IdleMinutes</c> without a request.</summary>
internal sealed class OperatorSessions(TimeProvider clock, IOptions<CoreSystemOptions> options)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Starts a session and returns the secret that names it.</summary>
    public string Start(OperatorSession session)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        _entries[token] = new Entry(session, clock.GetUtcNow());
        return token;
    }

    /// <summary>The session, which this request keeps alive; null when it has ended.</summary>
    public OperatorSession? Touch(string token)
    {
        if (!_entries.TryGetValue(token, out var entry))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (now - entry.LastRequest > TimeSpan.FromMinutes(options.Value.IdleMinutes))
        {
            _entries.TryRemove(token, out _);
            return null;
        }

        _entries[token] = entry with { LastRequest = now };
        return entry.Session;
    }

    public void End(string token) => _entries.TryRemove(token, out _);

    private sealed record Entry(OperatorSession Session, DateTimeOffset LastRequest);
}
