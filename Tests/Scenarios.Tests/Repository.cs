namespace Rpa.Scenarios.Tests;

/// <summary>Finds files of the checkout the tests run from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Found = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rpa.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from within the checkout (no Rpa.sln above them).");
    });

    public static string PathOf(string relative) => Path.Combine(Found.Value, relative);
}
