using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Data;

/// <summary>Plain SQL with named parameters.</summary>
internal static class SqliteExtensions
{
    public static int Run(
        this SqliteConnection connection,
        string sql,
        SqliteTransaction? transaction = null,
        params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(sql, transaction, parameters);
        return command.ExecuteNonQuery();
    }

    public static T Scalar<T>(
        this SqliteConnection connection,
        string sql,
        SqliteTransaction? transaction = null,
        params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(sql, transaction, parameters);
        return (T)command.ExecuteScalar()!;
    }

    public static List<T> Query<T>(
        this SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> row,
        SqliteTransaction? transaction = null,
        params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(sql, transaction, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The text of a named column; empty when NULL.</summary>
    public static string Text(this SqliteDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? "" : reader.GetString(ordinal);
    }

    public static int Int(this SqliteDataReader reader, string column) => reader.GetInt32(reader.GetOrdinal(column));

    private static SqliteCommand Command(
        this SqliteConnection connection,
        string sql,
        SqliteTransaction? transaction,
        ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
