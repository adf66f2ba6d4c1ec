using System.Text.Json.Nodes;
using Rpa.Scenarios.Scripts;
using Rpa.Scenarios.Scripts.Formats;
using Rpa.Scenarios.Scripts.Reading;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Scripts;

/// <summary>The schemas that editors use say the same as the parser.</summary>
public sealed class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", "scenario.schema.json")))!;

    [Fact]
    public void Every_kind_of_step_is_in_the_schema()
    {
        var steps = new StepParser(new ScenarioContext(new ScriptReader("none", []), null, BuiltInFormats.All, new Dictionary<string, ScenarioPart>(StringComparer.Ordinal)));

        var inSchema = Schema["definitions"]!["step"]!["anyOf"]!.AsArray().Select(kind => kind!["required"]!.AsArray()[0]!.GetValue<string>());

        inSchema.Order(StringComparer.Ordinal).ShouldBe(steps.Keywords.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_built_in_format_is_named_in_the_schema()
    {
        var text = Schema["definitions"]!["format"]!["description"]!.GetValue<string>();

        BuiltInFormats.All.Keys.ShouldAllBe(name => text.Contains($" {name}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_section_is_in_the_schema()
    {
        var sections = Schema["properties"]!.AsObject().Select(property => property.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Enum.GetNames<ScenarioPhase>().ShouldAllBe(phase => sections.Contains(phase));
    }
}
