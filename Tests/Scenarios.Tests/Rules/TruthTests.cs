using System.Text.Json.Nodes;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>
/// The rules against the truth of the samples: exactly the findings that each truth names, and the values worked out. A procedure whose
/// rules are complete is added to <see cref="Covered"/>: then every scan, every document of a batch and every record of an export counts.
/// </summary>
public sealed class TruthTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);
    private static readonly CaseChecker Checker = new(Samples.Catalog, new RequirementEvaluator());
    private static readonly string Scans = Repository.PathOf("samples/scans");

    /// <summary>Procedures by the name of their truth in exports, and the field that holds the day of the application.</summary>
    private static readonly Dictionary<string, (string Export, string Day)> Covered = new(StringComparer.Ordinal)
    {
        ["child-allowance-claim"] = ("child", "claim.date"),
        ["care-certification"] = ("care", "app.date"),
        ["withholding-change"] = ("withholding", "submit.date"),
        ["resident-tax-return"] = ("none", "submit.date"),
    };

    /// <summary>
    /// Rows of exports where importing tells more, or less, than the truth of what was typed: an account number that a spreadsheet may have
    /// shortened is filled up with a warning of the import; a bank's name without its kind fits two banks, which a person must settle; a number of twelve digits where a
    /// 法人番号 is asked for is not taken.
    /// </summary>
    private static readonly Dictionary<(string File, int Row), (string Rule, bool Expected)> ByImport = new()
    {
        [("child-allowance_kobe.csv", 13)] = ("JT-040 E", false),
        [("child-allowance_graffer.csv", 29)] = ("JT-040 E", true),
        [("child-allowance_logo.csv", 23)] = ("JT-040 E", true),
        [("withholding-change_pittari.csv", 3)] = ("ID-001 E", false),
        [("withholding-change_kobe.csv", 13)] = ("ID-001 E", false),
    };

    /// <summary>Every document of the sample scans whose truth names its rules: file, place in a batch, procedure.</summary>
    public static TheoryData<string, int, string> Documents
    {
        get
        {
            var found = new TheoryData<string, int, string>();
            foreach (var file in Directory.EnumerateFiles(Scans, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var truth = JsonNode.Parse(File.ReadAllText(file))!;
                var documents = DocumentsOf(truth);
                for (var place = 0; place < documents.Count; place++)
                {
                    if ((string?)documents[place]["form"] is { } form && Covered.ContainsKey(form) && documents[place]["case"]?["expected_rules"] is not null)
                    {
                        found.Add(Path.GetRelativePath(Scans, file), place, form);
                    }
                }
            }

            return found;
        }
    }

    /// <summary>The records of the exports in a code that has every character: what an export in code page 932 lost is tested by importing it.</summary>
    public static TheoryData<string, int, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, int, string>();
            foreach (var (file, procedure) in Exports().Where(export => !((string)export.File["encoding"]!).StartsWith("cp932", StringComparison.Ordinal)))
            {
                foreach (var record in file["records"]!.AsArray())
                {
                    rows.Add((string)file["file"]!, (int)record!["row"]!, procedure);
                }
            }

            return rows;
        }
    }

    /// <summary>The exports that lie in the samples.</summary>
    public static TheoryData<string> ExportFiles => [.. Exports().Select(export => (string)export.File["file"]!).Where(file => File.Exists(Samples.PathOf(file)))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_rules_find_on_a_scan_exactly_what_its_truth_names(string file, int place, string procedure)
    {
        var truth = DocumentsOf(JsonNode.Parse(File.ReadAllText(Path.Combine(Scans, file)))!)[place];
        var written = truth["fields"]!.AsObject();

        // Both revisions ask for much the same; what this paper does not ask is not missing.
        var definition = Samples.Catalog.Get(procedure);
        var revision = (string)truth["revision"]!;
        var asked = definition.Forms.Single(form => string.Equals(form.Revision, revision, StringComparison.Ordinal)).Fields.Select(field => field.Key);
        var fields = asked.ToDictionary(key => key, key => FieldValue.FromJson(written[key]?["canonical"]), StringComparer.Ordinal);

        Compare(Application(procedure, ApplicationSource.Paper, null, fields), truth["case"]!);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_rules_find_on_an_e_application_exactly_what_its_truth_names(string file, int row, string procedure)
    {
        var records = Root()["files"]!.AsArray().Single(f => string.Equals((string?)f!["file"], file, StringComparison.Ordinal))!["records"]!.AsArray();
        var truth = records[row - 1]!;
        var canonical = truth["canonical"]!.AsObject();

        // The columns of an export are those that any of its records fills.
        var asked = records.SelectMany(record => record!["canonical"]!.AsObject().Select(field => field.Key)).Distinct(StringComparer.Ordinal);
        var fields = asked.ToDictionary(key => key, key => FieldValue.FromJson(canonical[key]), StringComparer.Ordinal);

        Compare(Application(procedure, ApplicationSource.EApplication, (string?)truth["reception_id"], fields), truth);
    }

    [Theory]
    [MemberData(nameof(ExportFiles))]
    public void The_rules_find_on_an_imported_export_exactly_what_its_truth_names(string file)
    {
        var records = Exports().Single(export => string.Equals((string?)export.File["file"], file, StringComparison.Ordinal)).File["records"]!.AsArray();
        var imported = Samples.Read(Samples.Catalog, file).Applications;

        imported.Count.ShouldBe(records.Count);
        foreach (var row in imported)
        {
            Compare(row.Application, records[row.Row - 1]!, ByImport.TryGetValue((file, row.Row), out var known) ? known : null);
        }
    }

    [Fact]
    public void Every_covered_procedure_has_truths_with_and_without_violations()
    {
        foreach (var procedure in Covered.Keys)
        {
            var cases = Directory.EnumerateFiles(Scans, "*.json", SearchOption.AllDirectories)
                .SelectMany(file => DocumentsOf(JsonNode.Parse(File.ReadAllText(file))!))
                .Where(document => string.Equals((string?)document["form"], procedure, StringComparison.Ordinal))
                .Select(document => document["case"]?["violation"]).ToList();
            cases.ShouldContain(violation => violation != null, procedure);
            cases.ShouldContain(violation => violation == null, procedure);
        }
    }

    private static void Compare(Application application, JsonNode truth, (string Rule, bool Expected)? byImport = null)
    {
        var result = Checker.Check(application, new CheckContext(Today, SampleTown.Ledger, static (_, _) => []));

        var found = result.Findings.Select(finding => $"{finding.Rule} {Letter(finding.Severity)}").Distinct(StringComparer.Ordinal);
        var expected = truth["expected_rules"]!.AsArray().Select(rule => $"{rule!["id"]} {rule["severity"]}").Distinct(StringComparer.Ordinal);
        expected = byImport switch
        {
            (var rule, true) => expected.Append(rule),
            (var rule, false) => expected.Where(name => !string.Equals(name, rule, StringComparison.Ordinal)),
            null => expected,
        };
        found.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal), string.Join('\n', result.Findings.Select(finding => $"{finding.Rule} {finding.Message}")));
        var person = (string?)truth["applicant_atena_no"] ?? (string?)truth["atena_no"];
        result.Derived.GetValueOrDefault(Samples.Catalog.Get(application.ProcedureId).Subjects.First(subject => subject.Kind is SubjectKind.Person).Name + ".atena_no").ShouldBe(person);
        CompareOutcome(result, truth["expected"]!);
    }

    private static void CompareOutcome(CheckResult result, JsonNode outcome)
    {
        if (outcome["start_month"] is { } month)
        {
            result.Derived["start_month"].ShouldBe((string?)month);
            result.Derived["monthly_amount"].ShouldBe(outcome["monthly_amount"]!.ToString());
            AtenaNos(result, "child", 5).ShouldBe(outcome["children"]!.AsArray().Select(child => (string?)child), ignoreOrder: true);
            AtenaNos(result, "sibling", 3).ShouldBe(outcome["siblings"]!.AsArray().Select(sibling => (string?)sibling), ignoreOrder: true);
        }

        if (outcome["age_on_application"] is { } age)
        {
            result.Derived["age_on_application"].ShouldBe(age.ToString());
            result.Derived["insured_category"].ShouldBe(outcome["category"]!.ToString());
        }
    }

    private static IEnumerable<string?> AtenaNos(CheckResult result, string group, int count) =>
        Enumerable.Range(1, count).Select(number => result.Derived.GetValueOrDefault($"{group}.{number}.atena_no")).Where(number => number is not null);

    private static Application Application(string procedure, ApplicationSource source, string? reference, Dictionary<string, FieldValue?> fields) =>
        new(procedure, source, "C-1", reference, fields[Covered[procedure].Day]?.Date ?? Today, fields);

    private static List<JsonNode> DocumentsOf(JsonNode truth) => truth["documents"] is JsonArray batch ? [.. batch.OfType<JsonNode>()] : [truth];

    private static string Letter(Severity severity) => severity switch { Severity.Error => "E", Severity.Warning => "W", _ => "N" };

    private static IEnumerable<(JsonNode File, string Procedure)> Exports() =>
        from file in Root()["files"]!.AsArray()
        where file["records"] is JsonArray { Count: > 0 }
        from covered in Covered
        where string.Equals(covered.Value.Export, (string?)file["procedure"], StringComparison.Ordinal)
        select (file, covered.Key);

    private static JsonNode Root() => JsonNode.Parse(File.ReadAllText(Samples.PathOf("expected.json")))!;
}
