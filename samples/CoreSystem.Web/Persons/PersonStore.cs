using System.Globalization;
using CoreSystem.Web.Data;
using Microsoft.Data.Sqlite;

namespace CoreSystem.Web.Persons;

/// <summary>The 宛名 register.</summary>
internal sealed class PersonStore(Database database)
{
    /// <summary>Most rows that a search shows.</summary>
    public const int MaxRows = 50;

    public Person? Find(string no)
    {
        using var connection = database.Open();
        return connection.Query("SELECT * FROM persons WHERE atena_no = $no", Read, null, ("$no", no)).SingleOrDefault();
    }

    public IReadOnlyList<Person> Household(string householdNo)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT * FROM persons WHERE household_no = $no ORDER BY seq", Read, null, ("$no", householdNo));
    }

    /// <summary>Searches by what was typed; at most <see cref="MaxRows"/> + 1 persons, so that an overflow shows.</summary>
    public IReadOnlyList<Person> Search(PersonQuery query)
    {
        var (condition, value) = query.Kind switch
        {
            PersonQueryKind.Number => ("atena_no = $value", query.Text),
            PersonQueryKind.Birth => ("birth_date = $value", query.Birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => (@"(search_kana LIKE $value ESCAPE '\' OR search_alias LIKE $value ESCAPE '\')", Pattern(query)),
        };
        var residents = query.WithRemoved ? "" : " AND status = '1'";
        using var connection = database.Open();
        return connection.Query(
            $"SELECT * FROM persons WHERE {condition}{residents} ORDER BY search_kana, birth_date, atena_no LIMIT {MaxRows + 1}",
            Read,
            null,
            ("$value", value));
    }

    public static Person Read(SqliteDataReader row) => new(
        row.Text("atena_no"),
        row.Text("household_no"),
        row.Text("name"),
        row.Text("kana"),
        row.Text("alias_name"),
        row.Text("alias_kana"),
        Date(row.Text("birth_date")),
        row.Text("sex"),
        row.Text("relation"),
        row.Text("postal_code"),
        row.Text("address"),
        row.Text("building"),
        row.Text("status"),
        Date(row.Text("resident_since")),
        row.Int("support_measure") == 1,
        row.Text("occupation"),
        row.Int("version"));

    private static string Pattern(PersonQuery query)
    {
        var text = Kana.Fold(query.Text).Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        return query.Anywhere ? $"%{text}%" : $"{text}%";
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
