using System.Globalization;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Applications;

/// <summary>Every pitfall file against what <c>samples/eapply/expected.json</c> says must come of it.</summary>
public sealed class PitfallOracleTests
{
    private static readonly Dictionary<string, FileEncoding> Encodings = new(StringComparer.Ordinal)
    {
        ["utf-8"] = FileEncoding.Utf8, ["utf-8-bom"] = FileEncoding.Utf8Bom, ["cp932"] = FileEncoding.Cp932, ["utf-16le"] = FileEncoding.Utf16Le,
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["kana"] = "claimant.kana", ["tel"] = "claimant.tel", ["birth"] = "claimant.birth", ["postal"] = "claimant.postal", ["account"] = "bank.account", ["備考"] = "remarks",
    };

    public static TheoryData<string> Files =>
        [.. Samples.ExpectedPitfalls().Select(pitfall => (string)pitfall["file"]!).Where(file => file.EndsWith(".csv", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_comes_of_a_pitfall_is_what_the_oracle_says(string name)
    {
        var expected = Samples.ExpectedPitfalls().Single(pitfall => string.Equals((string?)pitfall["file"], name, StringComparison.Ordinal));
        var file = Samples.Read(Samples.PitfallCatalog, name);
        var outcome = (string)expected["outcome"]!;
        if (outcome is "stop-file" or "stop-or-ask")
        {
            ShouldStop(file, expected);
            return;
        }

        file.Stop.ShouldBeNull();
        file.Rows.ShouldBe((int)expected["rows"]!);
        // A formula or a digit in the place of a name is imported as an application, but is no name: the cell is an error by right.
        var problems = file.Applications.SelectMany(application => application.Problems.Where(problem => !IsNoName(application, problem))).ToList();
        var warnings = problems.Count(problem => problem.Severity is Severity.Warning);
        var errors = file.RefusedRows.Count + problems.Count(problem => problem.Severity is Severity.Error);
        switch (outcome)
        {
            case "import" or "upsert":
                (warnings, errors).ShouldBe((0, 0));
                break;
            case "import-warn":
                (warnings > 0, errors).ShouldBe((true, 0));
                break;
        }

        ShouldHaveDetails(file, expected);
        foreach (var row in expected["row_results"]?.AsArray() ?? [])
        {
            ShouldHave(file, row!.AsObject());
        }
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe_when_it_is_exported()
    {
        var expected = Samples.ExpectedPitfalls().Single(pitfall => (int)pitfall["pitfall"]! == 10);
        var file = Samples.Read(Samples.PitfallCatalog, (string)expected["file"]!);

        var escaped = file.Applications.Where(application => application.Written.Values.Any(cell => CsvOutput.Escape(cell).StartsWith('\''))).Select(application => application.Row);

        escaped.ShouldBe(expected["export_must_escape_rows"]!.AsArray().Select(row => (int)row!));
    }

    private static bool IsNoName(ImportedApplication application, ImportProblem problem) =>
        problem.Field?.EndsWith(".name", StringComparison.Ordinal) is true && application.Written[problem.Field].Any(letter => letter is '=' || char.IsAsciiDigit(letter));

    private static void ShouldStop(ApplicationFile file, JsonObject expected)
    {
        var stop = file.Stop.ShouldNotBeNull();
        file.Applications.ShouldBeEmpty();
        if (expected["bad_rows"] is JsonArray rows)
        {
            stop.Rows.ShouldBe(rows.Select(row => (int)row!));
        }

        if (expected["removed"] is JsonArray removed)
        {
            stop.Headers.ShouldNotBeNull().Missing.ShouldBe(removed.Select(header => (string)header!));
            stop.Headers.Extra.ShouldBe(expected["added"]!.AsArray().Select(header => (string)header!));
        }
    }

    private static void ShouldHaveDetails(ApplicationFile file, JsonObject expected)
    {
        if (expected["encoding_detected"] is { } encoding)
        {
            file.Encoding.ShouldBe(Encodings[(string)encoding!]);
        }

        if (expected["text_elements"] is JsonArray lengths)
        {
            file.Applications.Select(application => NameText.Length(application.Application["claimant.name"]!.Text!)).ShouldBe(lengths.Select(length => (int)length!));
        }

        if (expected["children_counts"] is JsonArray children)
        {
            file.Applications.Select(application => Enumerable.Range(1, 5).Count(n => application.Application[$"child.{n}.birth"] is not null))
                .ShouldBe(children.Select(count => (int)count!));
        }

        if (expected["applied_on"] is { } applied)
        {
            file.Applications[0].AppliedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe((string?)applied);
            file.Applications[0].Application.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe((string?)expected["received_on"]);
        }

        if (expected["recipient_atena_no"] is { } recipient)
        {
            file.Applications.ShouldAllBe(application => AtenaNo(application, "recipient") == (string?)recipient);
            file.Applications.Select(application => AtenaNo(application, "claimant")).ShouldBe(expected["applicant_atena_no"]!.AsArray().Select(number => (string)number!));
        }

        switch (expected["canonical"])
        {
            case JsonObject same:
                file.Applications.ShouldAllBe(application => same.All(pair => application.Application[Fields[pair.Key]]!.Text == (string?)pair.Value));
                break;
            case JsonArray rows when rows[0] is JsonObject:
                file.Applications.Select(application => application.Application["remarks"]!.Text).ShouldBe(rows.Select(row => (string?)row!["備考"]));
                break;
            case JsonArray rows:
                file.Applications.Select(Words).ShouldBe(rows.Select(row => string.Join('|', row!.AsArray().Select(word => (string)word!))));
                break;
        }
    }

    private static void ShouldHave(ApplicationFile file, JsonObject expected)
    {
        var row = (int)expected["row"]!;
        var application = file.Applications.SingleOrDefault(found => found.Row == row);
        var refused = file.RefusedRows.Any(problem => problem.Row == row);
        var outcome = application is null || application.HasErrors ? "error" : application.Problems.Count > 0 ? "warn" : "import";
        outcome.ShouldBe((string?)expected["outcome"], $"row {row}");
        (application is null).ShouldBe(refused);
        foreach (var (key, value) in expected["proposal"]?.AsObject() ?? [])
        {
            application!.Application[Fields[key]]!.Text.ShouldBe((string?)value);
        }

        if (expected["birth"] is { } birth)
        {
            application!.Application["claimant.birth"]!.Text.ShouldBe((string?)birth);
        }

        if (expected["mj"] is { } code)
        {
            application!.CharacterCodes.ShouldHaveSingleItem().ShouldBe(new CharacterCode("claimant.name", (string)code!, 1));
            application.Problems[0].Message.ShouldContain((string)code!);
        }
    }

    private static string Words(ImportedApplication application)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = "同居", ["2"] = "監護", ["3"] = "別居", ["9"] = "その他" };
        var other = application.Application["care_other"]?.Text;
        return string.Join('|', application.Application["care"]!.Codes.Select(code => code is "9" && other is not null ? $"{names[code]}:{other}" : names[code]));
    }

    /// <summary>Who a person of the application is in the ledger: by kana and birth, as nothing else is given.</summary>
    private static string? AtenaNo(ImportedApplication application, string person) =>
        SampleTown.Ledger.FindByBirthAndKana(application.Application[$"{person}.birth"]!.Date!.Value, application.Application[$"{person}.kana"]!.Text!).Single().AtenaNo;
}
