using CoreSystem.Web;
using Microsoft.Data.Sqlite;

namespace Rpa.Robots.Tests.Core;

/// <summary>The sample core system in this process, on a port of its own with a database of its own.</summary>
internal sealed class CoreSystemHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private CoreSystemHost(DirectoryInfo folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
    }

    public static string Town { get; } = Path.Combine(RepositoryFolder(), "samples", "town");

    public Uri Address => new(_app.Urls.Single());

    public static async Task<CoreSystemHost> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("rpa-robots-");
        var app = CoreSystemApp.Build(["--urls", "http://127.0.0.1:0", "--data", folder.FullName, "--town", Town, "--demo", "true", "--CoreSystem:Admin", "true", .. settings]);
        await app.StartAsync();
        return new CoreSystemHost(folder, app);
    }

    /// <summary>Makes the core system misbehave from now on; none to make it well again.</summary>
    public async Task BreakAsync(params string[] rules)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var content = new StringContent($"{{\"rules\": [{string.Join(',', rules)}]}}", System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PutAsync(new Uri("/admin/faults", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>How many records carry a reference in their remarks: what the core system truly holds, not what its screens say.</summary>
    public long RecordsOf(string reference)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM recipients WHERE remarks = $remarks";
        command.Parameters.AddWithValue("$remarks", $"RPA:{reference}");
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>How many entries of a screen other than JT1001 carry a reference in their remarks.</summary>
    public long RecordsOf(string reference, string screen) => long.Parse(
        Value("SELECT CAST(count(*) AS TEXT) FROM entries WHERE remarks = $p AND screen = $q", $"RPA:{reference}", screen)!,
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The values of the one entry of a screen with a reference, by field: as the core system holds them, not as its screens say.</summary>
    public IReadOnlyDictionary<string, string> Record(string screen, string reference)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT field, value FROM entry_values JOIN entries USING (reception_no) WHERE screen = $screen AND entries.remarks = $remarks";
        command.Parameters.AddWithValue("$screen", screen);
        command.Parameters.AddWithValue("$remarks", $"RPA:{reference}");
        using var reader = command.ExecuteReader();
        var record = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            record.Add(reader.GetString(0), reader.GetString(1));
        }

        return record;
    }

    /// <summary>One text from the database; null when there is no row.</summary>
    public string? Value(string sql, string parameter, string other = "")
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$p", parameter);
        command.Parameters.AddWithValue("$q", other);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Puts a reference on a record of somebody else, as a clerk's slip would.</summary>
    public void WriteReference(string certificationNo, string reference)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE recipients SET remarks = $remarks WHERE certification_no = $no";
        command.Parameters.AddWithValue("$remarks", $"RPA:{reference}");
        command.Parameters.AddWithValue("$no", certificationNo);
        if (command.ExecuteNonQuery() != 1)
        {
            throw new InvalidOperationException("There is no such record.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "core.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rpa.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run below the repository.");
        }

        return folder.FullName;
    }
}
