using System.Text.Json.Nodes;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Tests.Applications;

internal static class Samples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "eapply");

    public static ProcedureCatalog Catalog { get; } = ProcedureCatalog.Load();

    /// <summary>A procedure whose mappings have the shapes of the pitfall files.</summary>
    public static ProcedureCatalog PitfallCatalog { get; } =
        ProcedureCatalog.Load(Path.Combine(AppContext.BaseDirectory, "Applications", "Data", "procedures"));

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static ApplicationFile Read(IProcedureCatalog catalog, string name) => Read(catalog, File.ReadAllBytes(PathOf(name)));

    public static ApplicationFile Read(IProcedureCatalog catalog, byte[] bytes)
    {
        using var reader = new ApplicationFileReader(catalog);
        using var stream = new MemoryStream(bytes);
        return reader.Read(stream, CancellationToken.None);
    }

    public static ApplicationFile ReadPitfall(string name) => Read(PitfallCatalog, Path.Combine("pitfalls", name));

    public static JsonArray Expected()
    {
        var root = JsonNode.Parse(File.ReadAllText(PathOf("expected.json")))!;
        return root["files"]!.AsArray().Single(file => (string?)file!["file"] is "child-allowance_pittari.csv")!["records"]!.AsArray();
    }
}
