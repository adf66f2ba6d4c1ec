using System.Globalization;
using CoreSystem.Web.Data;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Mopeds;

/// <summary>軽自台帳.</summary>
internal sealed class MopedStore(Database database)
{
    /// <summary>Plates of the series あ that this system gives begin here.</summary>
    private const int FirstPlate = 5000;

    public Moped? Find(string plate) => Query("plate_no = $value", plate).SingleOrDefault();

    /// <summary>The registered vehicle of a 車台番号; null when there is none.</summary>
    public Moped? OfFrame(string frame) => Query($"frame_no = $value AND status = '{Moped.Registered}'", frame).FirstOrDefault();

    public IReadOnlyList<Moped> Search(string text) => Query("plate_no LIKE '%' || $value || '%' OR owner_name LIKE '%' || $value || '%' ORDER BY plate_no LIMIT 50", text);

    /// <summary>The next 標識番号.</summary>
    public static string NextPlate(SqliteConnection connection, SqliteTransaction transaction) =>
        string.Create(CultureInfo.InvariantCulture, $"見本市あ{FirstPlate + Database.NextNumber(connection, "plate", transaction)}");

    public static void Add(SqliteConnection connection, SqliteTransaction transaction, Moped moped, string registeredOn) => connection.Run(
        "INSERT INTO light_vehicles VALUES ($plate, $kind, $frame, $engine, $name, $owner, $ownerName, $on, $status, '')",
        transaction,
        ("$plate", moped.Plate),
        ("$kind", moped.Kind),
        ("$frame", moped.Frame),
        ("$engine", moped.Engine),
        ("$name", moped.Name),
        ("$owner", moped.OwnerNo),
        ("$ownerName", moped.OwnerName),
        ("$on", registeredOn),
        ("$status", moped.Status));

    public static void Dispose(SqliteConnection connection, SqliteTransaction transaction, string plate, string on) => connection.Run(
        "UPDATE light_vehicles SET status = $disposed, disposed_on = $on WHERE plate_no = $plate",
        transaction,
        ("$disposed", Moped.Disposed),
        ("$on", on),
        ("$plate", plate));

    private List<Moped> Query(string condition, string value)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT * FROM light_vehicles WHERE {condition}",
            r => new Moped(
                r.Text("plate_no"), r.Text("kind"), r.Text("frame_no"), r.Text("displacement"), r.Text("vehicle_name"),
                r.Text("owner_atena_no"), r.Text("owner_name"), r.Text("status")),
            null,
            ("$value", value));
    }
}
