namespace Rpa.Scheduler.Tests.Support;

/// <summary>The samples of this repository.</summary>
internal static class Samples
{
    private static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, "samples", .. parts]);

    public static byte[] PittariExport => File.ReadAllBytes(Path("eapply", "child-allowance_pittari.csv"));

    /// <summary>The small procedure whose mappings read the pitfall files.</summary>
    public static string PitfallProcedures => System.IO.Path.Combine(Root, "Tests", "Scenarios.Tests", "Applications", "Data", "procedures");

    /// <summary>The procedures of this repository.</summary>
    public static string Procedures => System.IO.Path.Combine(Root, "Scenarios", "procedures");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Rpa.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
