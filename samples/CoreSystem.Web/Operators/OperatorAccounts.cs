using System.Security.Cryptography;
using System.Text;
using CoreSystem.Web.Data;
using CoreSystem.Web.Settings;
using Microsoft.Extensions.Options;

namespace CoreSystem.Web.Operators;

/// <summary>The accounts of the configuration, and the count of wrong passwords, which outlives a restart.</summary>
internal sealed class OperatorAccounts(Database database, IOptions<CoreSystemOptions> options)
{
    private static readonly Dictionary<string, string> DemoPasswords = new(StringComparer.Ordinal)
    {
        ["1001"] = "mihon-1001",
        ["R001"] = "mihon-r001",
    };

    private static readonly Dictionary<string, string> DemoNames = new(StringComparer.Ordinal)
    {
        ["1001"] = "見本　花子",
        ["R001"] = "入力ロボット１",
    };

    private Dictionary<string, string> Passwords => options.Value.Users.Count > 0 ? options.Value.Users : DemoPasswords;

    public string Name(string id) => options.Value.UserNames.TryGetValue(id, out var name) ? name : DemoNames.GetValueOrDefault(id, id);

    /// <summary>Checks a password. Wrong ones in a row lock the account, also against the right one.</summary>
    public LoginOutcome Check(string id, string password)
    {
        if (!Passwords.TryGetValue(id, out var expected))
        {
            return LoginOutcome.Wrong;
        }

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Run("INSERT OR IGNORE INTO operator_locks VALUES ($id, 0, 0)", transaction, ("$id", id));
        var locked = connection.Scalar<long>("SELECT locked FROM operator_locks WHERE operator_id = $id", transaction, ("$id", id)) == 1;
        var outcome = locked ? LoginOutcome.Locked : Same(password, expected) ? LoginOutcome.Accepted : LoginOutcome.Wrong;
        if (outcome == LoginOutcome.Accepted)
        {
            connection.Run("UPDATE operator_locks SET wrong_passwords = 0 WHERE operator_id = $id", transaction, ("$id", id));
        }
        else if (outcome == LoginOutcome.Wrong)
        {
            var nowLocked = connection.Scalar<long>(
                """
                UPDATE operator_locks SET wrong_passwords = wrong_passwords + 1, locked = wrong_passwords + 1 >= $max
                WHERE operator_id = $id RETURNING locked
                """,
                transaction,
                ("$id", id),
                ("$max", options.Value.MaxWrongPasswords));
            outcome = nowLocked == 1 ? LoginOutcome.Locked : LoginOutcome.Wrong;
        }

        transaction.Commit();
        return outcome;
    }

    /// <summary>Lifts the lock of an account.</summary>
    public void Unlock(string id)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM operator_locks WHERE operator_id = $id", null, ("$id", id));
    }

    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
