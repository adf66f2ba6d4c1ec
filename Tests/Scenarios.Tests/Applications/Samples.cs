using System.Text.Json.Nodes;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Tests.Applications;

internal static class Samples
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "eapply");

    private static readonly Lazy<JsonNode> ExpectedRoot = new(() => JsonNode.Parse(File.ReadAllText(PathOf("expected.json")))!);

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

    /// <summary>What the samples' own oracle expects of an export.</summary>
    public static JsonObject ExpectedFile(string name) => ExpectedRoot.Value["files"]!.AsArray().Single(file => string.Equals((string?)file!["file"], name, StringComparison.Ordinal))!.AsObject();

    public static JsonArray Expected(string name = "child-allowance_pittari.csv") => ExpectedFile(name)["records"]!.AsArray();

    public static IEnumerable<JsonObject> ExpectedPitfalls() => ExpectedRoot.Value["pitfalls"]!.AsArray().Select(node => node!.AsObject());
}
