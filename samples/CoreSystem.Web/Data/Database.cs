using System.Globalization;
using CoreSystem.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CoreSystem.Web.Data;

/// <summary>The system's own SQLite file <c>core.db</c>.</summary>
internal sealed class Database
{
    private readonly string _connection;

    public Database(IOptions<CoreSystemOptions> options)
    {
        Folder = Path.GetFullPath(options.Value.Data);
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Folder, "core.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
    }

    public string Folder { get; }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    /// <summary>Creates the file and its tables when they are missing.</summary>
    /// <returns>False when the tables were there.</returns>
    public bool Create()
    {
        Directory.CreateDirectory(Folder);
        using var connection = Open();
        connection.Run("PRAGMA journal_mode = WAL");
        if (connection.Scalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'meta'") > 0)
        {
            return false;
        }

        using var stream = typeof(Database).Assembly.GetManifestResourceStream("Schema.sql")!;
        using var reader = new StreamReader(stream);
        using var transaction = connection.BeginTransaction();
        connection.Run(reader.ReadToEnd(), transaction);
        transaction.Commit();
        return true;
    }

    /// <summary>The next number of a series (採番), starting at 1.</summary>
    public static long NextNumber(SqliteConnection connection, string series, SqliteTransaction? transaction = null) =>
        connection.Scalar<long>(
            """
            INSERT INTO numbers (name, last) VALUES ($name, 1)
            ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last
            """,
            transaction,
            ("$name", series));

    /// <summary>年度 of a date in 令和, two digits.</summary>
    public static string FiscalYear(DateOnly date) =>
        ((date.Month >= 4 ? date.Year : date.Year - 1) - 2018).ToString("00", CultureInfo.InvariantCulture);
}
