using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Rpa.EndToEnd.Tests.Kill;

/// <summary>The real service as a process of its own, on folders of one test; robots are switched off.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-kill-").FullName;
    private Process? _process;

    public ServiceProcess(string ledger)
    {
        Directory.CreateDirectory(Inbox);
        File.WriteAllText(Path.Combine(_folder, "rpa.json"), $$"""
            {
              "Store": { "Folder": "data" },
              "Security": { "MasterKeyFile": "keys/master.key", "CreateMissingKey": true },
              "Intake": { "Inboxes": [ { "Folder": "inbox" } ], "ScanSeconds": 0.2, "StableSeconds": 0.5 },
              "Jobs": { "ReconcileSeconds": 1 },
              "Entry": { "Enabled": false },
              "Town": { "LedgerFolder": {{System.Text.Json.JsonSerializer.Serialize(ledger)}} },
              "Web": { "Url": "http://127.0.0.1:0" },
              "Log": { "Folder": "logs", "Console": false }
            }
            """);
    }

    public string Inbox => Path.Combine(_folder, "inbox");

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Rpa.Scheduler.dll"));
        start.ArgumentList.Add("serve");
        start.ArgumentList.Add("--config");
        start.ArgumentList.Add(Path.Combine(_folder, "rpa.json"));
        _process = Process.Start(start) ?? throw new InvalidOperationException("The service could not be started.");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process!.Kill(entireProcessTree: false);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Waits until a number read from the store is at least so much.</summary>
    public async Task WaitAsync(string sql, long atLeast)
    {
        var started = Stopwatch.GetTimestamp();
        while (Number(sql) < atLeast)
        {
            if (Stopwatch.GetElapsedTime(started) > Patience || _process is { HasExited: true })
            {
                throw new TimeoutException($"'{sql}' stayed below {atLeast}: it is {Number(sql)}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>A number from the store as it is on disk now.</summary>
    public long Number(string sql)
    {
        var path = Path.Combine(_folder, "data", "rpa.db");
        if (!File.Exists(path))
        {
            return 0;
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (long)(command.ExecuteScalar() ?? 0L);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 1 or 5)
        {
            return 0; // The tables are not there yet, or are being written.
        }
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            Kill();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
