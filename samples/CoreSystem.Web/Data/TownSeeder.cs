using System.Globalization;
using System.Text;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Microsoft.VisualBasic.FileIO;

namespace CoreSystem.Web.Data;

/// <summary>Fills an empty database from the ledger CSVs of a town. Individual numbers are not taken over.</summary>
internal sealed class TownSeeder(Database database, BusinessCalendar calendar, IOptions<CoreSystemOptions> options)
{
    /// <summary>Seeds in one transaction, unless that was done before.</summary>
    /// <exception cref="CoreSystemStartException">A CSV is missing.</exception>
    public void Seed()
    {
        using var connection = database.Open();
        if (connection.Scalar<long>("SELECT count(*) FROM meta WHERE key = 'seeded'") > 0)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        Persons(connection, transaction);
        Banks(connection, transaction);
        Postal(connection, transaction);
        Recipients(connection, transaction);
        SeedMasters.Insert(connection, transaction, Rows);
        connection.Run("INSERT INTO meta VALUES ('seeded', 'yes')", transaction);
        transaction.Commit();
    }

    private void Persons(SqliteConnection connection, SqliteTransaction transaction)
    {
        foreach (var row in Rows("persons.csv"))
        {
            connection.Run(
                """
                INSERT INTO persons (atena_no, household_no, seq, name, kana, search_kana, alias_name, alias_kana, search_alias,
                  birth_date, sex, relation, postal_code, address, building, status, resident_since, support_measure, occupation)
                VALUES ($no, $household, $seq, $name, $kana, $search, $alias, $aliasKana, $searchAlias,
                  $birth, $sex, $relation, $postal, $address, $building, $status, $since, $support, $occupation)
                """,
                transaction,
                ("$no", row("atena_no")),
                ("$household", row("household_no")),
                ("$seq", int.Parse(row("seq"), CultureInfo.InvariantCulture)),
                ("$name", row("name")),
                ("$kana", row("kana")),
                ("$search", Kana.Fold(row("kana"))),
                ("$alias", row("alias_name")),
                ("$aliasKana", row("alias_kana")),
                ("$searchAlias", Kana.Fold(row("alias_kana"))),
                ("$birth", row("birth_date")),
                ("$sex", row("sex")),
                ("$relation", row("relation")),
                ("$postal", row("postal_code")),
                ("$address", row("address")),
                ("$building", row("building")),
                ("$status", row("resident_status")),
                ("$since", row("resident_since")),
                ("$support", string.Equals(row("shien_sochi"), "1", StringComparison.Ordinal) ? 1 : 0),
                ("$occupation", row("occupation")));
        }
    }

    private void Banks(SqliteConnection connection, SqliteTransaction transaction)
    {
        foreach (var row in Rows("banks.csv"))
        {
            connection.Run(
                "INSERT OR IGNORE INTO banks VALUES ($code, $name)",
                transaction,
                ("$code", row("bank_code")),
                ("$name", row("bank_name")));
            connection.Run(
                "INSERT INTO branches VALUES ($bank, $code, $name)",
                transaction,
                ("$bank", row("bank_code")),
                ("$code", row("branch_code")),
                ("$name", row("branch_name")));
        }
    }

    private void Postal(SqliteConnection connection, SqliteTransaction transaction)
    {
        foreach (var row in Rows("postal.csv"))
        {
            connection.Run(
                "INSERT INTO postal VALUES ($code, $address)",
                transaction,
                ("$code", row("postal_code")),
                ("$address", row("prefecture") + row("city") + row("town")));
        }
    }

    private void Recipients(SqliteConnection connection, SqliteTransaction transaction)
    {
        var children = Rows("child_allowance_children.csv")
            .Select(row => new SeedChild(row("certification_no"), row("child_atena_no"), row("start_month"), row("end_month")))
            .ToLookup(c => c.CertificationNo, StringComparer.Ordinal);
        foreach (var row in Rows("child_allowance_recipients.csv"))
        {
            SeedRecipient.Insert(connection, transaction, row, [.. children[row("certification_no")]], YearMonth.Of(calendar.Date));
        }
    }

    private IEnumerable<Func<string, string>> Rows(string file)
    {
        var path = Path.Combine(options.Value.Town, file);
        if (!File.Exists(path))
        {
            throw new CoreSystemStartException(
                $"The ledger file '{path}' is missing: name the folder of the town's CSVs with --town DIR.");
        }

        using var parser = new TextFieldParser(path, Encoding.UTF8) { Delimiters = [","], TrimWhiteSpace = false };
        var columns = (parser.ReadFields() ?? []).Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        while (parser.ReadFields() is { } fields)
        {
            yield return column => fields[columns[column]];
        }
    }
}
