using System.Text.Json.Nodes;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>The rules against the truth of the samples: exactly the findings, start months and amounts that each truth names.</summary>
public sealed class TruthTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);
    private static readonly ProcedureDefinition Claim = Samples.Catalog.Get("child-allowance-claim");
    private static readonly CaseChecker Checker = new(Samples.Catalog, new RequirementEvaluator());
    private static readonly string ScanFolder = Repository.PathOf("samples/scans/child-allowance-claim");

    public static TheoryData<string> Scans =>
        [.. Directory.EnumerateFiles(ScanFolder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    public static TheoryData<string, int> Rows
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var file in Root()["files"]!.AsArray().Where(file => (string?)file!["procedure"] is "child" && file["records"] is not null))
            {
                foreach (var record in file!["records"]!.AsArray())
                {
                    rows.Add((string)file["file"]!, (int)record!["row"]!);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Scans))]
    public void The_rules_find_on_a_scan_exactly_what_its_truth_names(string scan)
    {
        var truth = JsonNode.Parse(File.ReadAllText(Path.Combine(ScanFolder, scan + ".json")))!;
        var written = truth["fields"]!.AsObject();
        var fields = Claim.Fields.ToDictionary(
            field => field.Key,
            field => FieldValue.FromJson(written[field.Key]?["canonical"]),
            StringComparer.Ordinal);

        Compare(Application(ApplicationSource.Paper, null, fields), truth["case"]!);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_rules_find_on_an_e_application_exactly_what_its_truth_names(string file, int row)
    {
        var truth = Root()["files"]!.AsArray().Single(f => string.Equals((string?)f!["file"], file, StringComparison.Ordinal))!["records"]![row - 1]!;
        var canonical = truth["canonical"]!.AsObject();
        var asked = Samples.Read(Samples.Catalog, "child-allowance_pittari.csv").Applications[0].Application.Fields.Keys;
        var fields = asked.ToDictionary(key => key, key => FieldValue.FromJson(canonical[key]), StringComparer.Ordinal);

        Compare(Application(ApplicationSource.EApplication, (string?)truth["reception_id"], fields), truth);
    }

    [Fact]
    public void The_rules_find_on_the_imported_export_exactly_what_its_truth_names()
    {
        var records = Samples.Expected();
        foreach (var imported in Samples.Read(Samples.Catalog, "child-allowance_pittari.csv").Applications)
        {
            Compare(imported.Application, records[imported.Row - 1]!);
        }
    }

    private static void Compare(Application application, JsonNode truth)
    {
        var result = Checker.Check(application, new CheckContext(Today, SampleTown.Ledger, static (_, _) => []));

        var found = result.Findings.Select(finding => $"{finding.Rule} {Letter(finding.Severity)}").Distinct(StringComparer.Ordinal);
        var expected = truth["expected_rules"]!.AsArray().Select(rule => $"{rule!["id"]} {rule["severity"]}").Distinct(StringComparer.Ordinal);
        found.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal), string.Join('\n', result.Findings.Select(finding => $"{finding.Rule} {finding.Message}")));
        result.Derived["claimant.atena_no"].ShouldBe((string?)truth["applicant_atena_no"] ?? (string?)truth["atena_no"]);
        var outcome = truth["expected"]!;
        result.Derived["start_month"].ShouldBe((string?)outcome["start_month"]);
        result.Derived["monthly_amount"].ShouldBe(outcome["monthly_amount"]!.ToString());
        AtenaNos(result, "child", 5).ShouldBe(outcome["children"]!.AsArray().Select(child => (string?)child), ignoreOrder: true);
        AtenaNos(result, "sibling", 3).ShouldBe(outcome["siblings"]!.AsArray().Select(sibling => (string?)sibling), ignoreOrder: true);
    }

    private static IEnumerable<string?> AtenaNos(CheckResult result, string group, int count) =>
        Enumerable.Range(1, count).Select(number => result.Derived.GetValueOrDefault($"{group}.{number}.atena_no")).Where(number => number is not null);

    private static Application Application(ApplicationSource source, string? reference, Dictionary<string, FieldValue?> fields) =>
        new("child-allowance-claim", source, "C-1", reference, fields["claim.date"]?.Date ?? Today, fields);

    private static string Letter(Severity severity) => severity switch { Severity.Error => "E", Severity.Warning => "W", _ => "N" };

    private static JsonNode Root() => JsonNode.Parse(File.ReadAllText(Samples.PathOf("expected.json")))!;
}
