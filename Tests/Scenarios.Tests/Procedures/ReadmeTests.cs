using System.Text.RegularExpressions;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Loading;
using Rpa.Scenarios.Tests.Applications;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Tests.Procedures;

/// <summary>What the README tells a town's staff must be so.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("Scenarios/README.md"));

    [Fact]
    public void Every_field_type_and_function_is_described()
    {
        FieldTypes.ByName.Keys.ShouldAllBe(type => Readme.Contains($"`{type}`", StringComparison.Ordinal));
        FieldTypes.Sensitivities.Keys.ShouldAllBe(word => Readme.Contains($"`{word}`", StringComparison.Ordinal));
        CaseExpression.Functions.ShouldAllBe(function => Readme.Contains($"`{function}('", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_entry_of_a_field_is_described()
    {
        FieldReader.FieldEntries.ShouldAllBe(entry => Readme.Contains($"`{entry}", StringComparison.Ordinal));
        CsvMappingReader.Entries.ShouldAllBe(entry => Readme.Contains($"\n{entry}:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_examples_are_right()
    {
        foreach (var yaml in Blocks("yaml"))
        {
            new YamlStream().Load(new StringReader(yaml));
        }

        CaseJson.Read(Blocks("json").ShouldHaveSingleItem(), Samples.Catalog).Errors.ShouldBeEmpty();
    }

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Readme).Where(match => string.Equals(match.Groups["language"].Value, language, StringComparison.Ordinal)).Select(match => match.Groups["text"].Value);

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
