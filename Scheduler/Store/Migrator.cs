using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Store;

/// <summary>Brings the schema up to date when the service starts, one transaction a step; several starting at once wait for each other.</summary>
internal sealed class Migrator(
    IDbContextFactory<RpaDbContext> contexts,
    IOptions<StoreOptions> options,
    TimeProvider time,
    ILogger<Migrator> log)
{
    /// <summary>Applies the steps that are missing.</summary>
    /// <exception cref="StoreException">The database is newer than this program, or an applied step was changed.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == StoreProvider.Sqlite)
        {
            PrivateFolder.Create(options.Value.Folder);
        }

        var steps = MigrationScripts.For(options.Value.Provider);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await EnsureTableAsync(context, cancellationToken);
        foreach (var step in steps)
        {
            await ApplyAsync(context, step, cancellationToken);
        }

        await RefuseNewerAsync(context, steps[^1].Number, cancellationToken);
    }

    private async Task EnsureTableAsync(RpaDbContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await BeginLockedAsync(context, cancellationToken);
        await ExecuteAsync(
            context,
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                number integer NOT NULL PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_at bigint NOT NULL)
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task ApplyAsync(RpaDbContext context, Migration step, CancellationToken cancellationToken)
    {
        await using var transaction = await BeginLockedAsync(context, cancellationToken);
        var applied = await HashOfAsync(context, step.Number, cancellationToken);
        if (applied is not null)
        {
            if (!string.Equals(applied, step.Sha256, StringComparison.Ordinal))
            {
                throw new StoreException($"Migration {step.Number} ({step.Name}) was applied in another form than this program carries. Use the version of the program that made this database, or restore its backup.");
            }

            return;
        }

        await ExecuteAsync(context, step.Sql, cancellationToken);
        await using var insert = Command(context, "INSERT INTO schema_migrations (number, name, sha256, applied_at) VALUES (@number, @name, @sha256, @at)");
        Add(insert, "@number", step.Number);
        Add(insert, "@name", step.Name);
        Add(insert, "@sha256", step.Sha256);
        Add(insert, "@at", time.GetUtcNow().ToUnixTimeMilliseconds());
        await insert.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        log.LogInformation("Schema step {Number} {Name} applied", step.Number, step.Name);
    }

    private static async Task RefuseNewerAsync(RpaDbContext context, int newest, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = Command(context, "SELECT MAX(number) FROM schema_migrations");
        var found = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        if (found > newest)
        {
            throw new StoreException($"The database is at schema step {found}, this program knows steps up to {newest}. Start the newer version of the program.");
        }
    }

    private async Task<IDbContextTransaction> BeginLockedAsync(RpaDbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (options.Value.Provider == StoreProvider.PostgreSql)
        {
            await ExecuteAsync(context, "SELECT pg_advisory_xact_lock(723517)", cancellationToken);
        }

        return transaction;
    }

    private static async Task<string?> HashOfAsync(RpaDbContext context, int number, CancellationToken cancellationToken)
    {
        await using var command = Command(context, "SELECT sha256 FROM schema_migrations WHERE number = @number");
        Add(command, "@number", number);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static async Task ExecuteAsync(RpaDbContext context, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(context, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(RpaDbContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The statements are this program's own scripts, nothing of a user's.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
