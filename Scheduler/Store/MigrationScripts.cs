using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Store;

/// <summary>The steps of the schema, embedded: <c>Store/Migrations/&lt;provider&gt;/NNNN_name.sql</c>.</summary>
internal static class MigrationScripts
{
    /// <summary>All steps for a database, in order.</summary>
    /// <exception cref="InvalidOperationException">Two steps carry the same number.</exception>
    public static IReadOnlyList<Migration> For(StoreProvider provider)
    {
        var prefix = provider == StoreProvider.PostgreSql ? "migrations/postgres/" : "migrations/sqlite/";
        var assembly = Assembly.GetExecutingAssembly();
        var steps = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => Read(assembly, name, name[prefix.Length..]))
            .OrderBy(step => step.Number)
            .ToList();
        var twice = steps.GroupBy(step => step.Number).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? steps : throw new InvalidOperationException($"Migration {twice.Key} exists twice.");
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Migration {file} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var underscore = file.IndexOf('_', StringComparison.Ordinal);
        var number = int.Parse(file[..underscore], NumberStyles.None, CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new Migration(number, Path.GetFileNameWithoutExtension(file[(underscore + 1)..]), sql, hash);
    }
}
