using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class RuleCatalogTests
{
    private const string Begin = "<!-- rules:begin -->\n";
    private const string End = "<!-- rules:end -->";

    [Fact]
    public void Every_rule_says_what_it_is_and_what_it_stands_on()
    {
        RuleCatalog.All.Select(info => info.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(RuleCatalog.All.Count);
        RuleCatalog.All.ShouldAllBe(info => info.Title.Length > 0 && info.Description.Length > 0 && info.Source.Length > 0 && info.Fields.Count > 0);
        RuleCatalog.Find("JT-050")!.Parameters.Count.ShouldBe(3);
        RuleCatalog.Find("JT-000").ShouldBeNull();
    }

    [Fact]
    public void Every_rule_has_a_test_class_of_its_own()
    {
        var tests = typeof(RuleCatalogTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        RuleCatalog.Rules.Select(rule => rule.GetType().Name + "Tests").ShouldAllBe(name => tests.Contains(name));
    }

    [Fact]
    public void The_table_in_the_documentation_is_that_of_the_code()
    {
        var path = Repository.PathOf("Scenarios/README.md");
        var readme = File.ReadAllText(path);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        var table = RuleCatalog.ToMarkdown(Samples.Catalog);
        if (Environment.GetEnvironmentVariable("RPA_WRITE_RULE_TABLE") is "1")
        {
            File.WriteAllText(path, readme[..begin] + table + readme[end..]);
            return;
        }

        string.Equals(readme[begin..end], table, StringComparison.Ordinal).ShouldBeTrue("run this test once with RPA_WRITE_RULE_TABLE=1 to write the table anew");
    }
}
