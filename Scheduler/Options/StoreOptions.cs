using System.ComponentModel.DataAnnotations;

namespace Rpa.Scheduler.Options;

/// <summary>Where the service keeps what it knows (section <c>Store</c>).</summary>
internal sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>The data folder: database, encrypted pages, evidence. Relative paths start at the settings file. Default <c>data</c>.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary><see cref="StoreProvider.Sqlite"/> (default) or <see cref="StoreProvider.PostgreSql"/>.</summary>
    public StoreProvider Provider { get; set; } = StoreProvider.Sqlite;

    /// <summary>Connection string; required for PostgreSQL. For SQLite the files lie in <see cref="Folder"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Seconds that a statement waits for another writer before it gives up. Default 30; 1 to 300.</summary>
    [Range(1, 300)]
    public int BusySeconds { get; set; } = 30;

    /// <summary>Whether several machines share this store (PostgreSQL only): the job engine then runs as a cluster.</summary>
    public bool Clustered { get; set; }
}
