namespace Rpa.Ocr.Tests;

/// <summary>Finds the samples of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Forms => Path.Combine(Root, "samples", "forms");

    public static string Scans => Path.Combine(Root, "samples", "scans", "child-allowance-claim");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rpa.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The repository was not found above the tests.");
    }
}
