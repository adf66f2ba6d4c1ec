using System.Globalization;

namespace CoreSystem.Desktop.Windows;

/// <summary>The program's command line.</summary>
internal static class Settings
{
    private static readonly Dictionary<string, string> DemoUsers = new(StringComparer.Ordinal) { ["1001"] = "mihon-1001", ["R001"] = "mihon-r001", ["R002"] = "mihon-r002" };

    /// <exception cref="SettingsException">An argument is wrong, or the town's files are missing.</exception>
    public static (CoreStore Store, TerminalOptions Options) Read(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            given[args[i]] = args[i + 1];
        }

        if (args.Length % 2 != 0 || given.Keys.FirstOrDefault(name => name is not ("--data" or "--town" or "--delay" or "--today" or "--nuisance")) is not null)
        {
            throw new SettingsException("CoreSystem.Desktop.exe --data フォルダー --town フォルダー [--delay 秒] [--today 2026-10-31] [--nuisance 文]");
        }

        var folder = given.GetValueOrDefault("--data", Path.Combine(AppContext.BaseDirectory, "data"));
        var town = given.GetValueOrDefault("--town", Path.Combine(AppContext.BaseDirectory, "town"));
        if (!File.Exists(Path.Combine(town, "persons.csv")))
        {
            throw new SettingsException($"見本市の台帳がありません: {town}");
        }

        return (new CoreStore(folder, town), new TerminalOptions
        {
            Users = DemoUsers,
            Delay = TimeSpan.FromSeconds(Seconds(given.GetValueOrDefault("--delay", "0"))),
            Today = Day(given.GetValueOrDefault("--today", "2026-10-31")),
            Nuisance = given.TryGetValue("--nuisance", out var text) ? new Notice("I0090", text) : null,
        });
    }

    private static double Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 60
            ? seconds
            : throw new SettingsException($"--delay は 0 から 60 までの秒数です: {text}");

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new SettingsException($"--today は 2026-10-31 のように書いてください: {text}");
}
