using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Store;

/// <summary>How to reach the database of the settings. Every context of the service is configured here.</summary>
internal static class StoreConnection
{
    /// <summary>Name of the SQLite file in the data folder.</summary>
    public const string SqliteFile = "rpa.db";

    /// <summary>Name of the job engine's own SQLite file: its locks must not hold up ours.</summary>
    public const string SqliteJobsFile = "jobs.db";

    /// <summary>Points a context at the database of the settings.</summary>
    public static void Configure(DbContextOptionsBuilder builder, StoreOptions options)
    {
        if (options.Provider == StoreProvider.PostgreSql)
        {
            builder.UseNpgsql(options.ConnectionString);
        }
        else
        {
            builder.UseSqlite(SqliteConnectionString(options, SqliteFile)).AddInterceptors(SqlitePragmas.Instance);
        }
    }

    public static string SqliteConnectionString(StoreOptions options, string file) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Path.GetFullPath(options.Folder), file),
        ForeignKeys = true,
        DefaultTimeout = options.BusySeconds,
    }.ToString();
}
