using System.Globalization;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Calibration;

/// <summary>The town's own calibrations: dated files in the data folder, of which the newest is used when the service starts. None is ever overwritten.</summary>
internal static class CalibrationFiles
{
    /// <summary>Their folder.</summary>
    public static string FolderOf(StoreOptions store) => Path.Combine(Path.GetFullPath(store.Folder), "calibration");

    /// <summary>Writes a calibration as the newest, with its audit row, and gives its path.</summary>
    /// <param name="sessions">The store, for the audit row.</param>
    /// <param name="store">Where the data lies.</param>
    /// <param name="json">The calibration.</param>
    /// <param name="detail">What it was fitted on, for the audit log.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<string> ApplyAsync(
        StoreSessions sessions, StoreOptions store, string json, string detail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var folder = FolderOf(store);
        PrivateFolder.Create(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"calibration-{now:yyyyMMdd-HHmmss}.json");
        var path = Path.Combine(folder, name);
        var temporary = path + ".part";
        await File.WriteAllTextAsync(temporary, json, cancellationToken);

        // First the audit row, then the file under its name: a calibration in use without a row that tells of it cannot be.
        await sessions.AuditAsync(AuditEvent.System, AuditActs.CalibrationReplaced, name, detail, cancellationToken);
        File.Move(temporary, path, overwrite: false);
        return path;
    }
}
