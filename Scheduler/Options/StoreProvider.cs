namespace Rpa.Scheduler.Options;

/// <summary>The database behind the store.</summary>
internal enum StoreProvider
{
    /// <summary>Embedded SQLite files in the data folder; one machine.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server; several machines may share it.</summary>
    PostgreSql,
}
