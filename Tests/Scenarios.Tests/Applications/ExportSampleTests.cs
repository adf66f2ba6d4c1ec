using System.Globalization;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Applications;

/// <summary>All sample exports of four sources and three procedures against the samples' own oracle, value by value.</summary>
public sealed class ExportSampleTests
{
    private static readonly Dictionary<string, string> Procedures = new(StringComparer.Ordinal)
    {
        ["child"] = "child-allowance-claim", ["care"] = "care-certification", ["withholding"] = "withholding-change",
    };

    private static readonly Dictionary<string, FileEncoding> Encodings = new(StringComparer.Ordinal)
    {
        ["utf-8"] = FileEncoding.Utf8, ["utf-8-bom"] = FileEncoding.Utf8Bom, ["cp932"] = FileEncoding.Cp932,
    };

    public static TheoryData<string> Files =>
    [
        .. from procedure in new[] { "child-allowance", "care-certification", "withholding-change" }
           from source in new[] { "pittari", "graffer", "logo", "kobe" }
           select $"{procedure}_{source}.csv",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Source_procedure_encoding_and_rows_are_found(string name)
    {
        var expected = Samples.ExpectedFile(name);
        var file = Samples.Read(Samples.Catalog, name);

        file.Stop.ShouldBeNull();
        file.Source.ShouldBe((string?)expected["system"]);
        file.ProcedureId.ShouldBe(Procedures[(string)expected["procedure"]!]);
        file.Encoding.ShouldBe(Encodings[(string)expected["encoding"]!]);
        file.Rows.ShouldBe((int)expected["rows"]!);
        file.Applications.Count.ShouldBe(30);
        file.RefusedRows.ShouldBeEmpty();
        file.Applications.SelectMany(application => application.Problems).Where(problem => !IsWanted(name, problem)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_value_is_the_canonical_one(string name)
    {
        var file = Samples.Read(Samples.Catalog, name);
        var expected = Samples.Expected(name);

        foreach (var (imported, record) in file.Applications.Zip(expected))
        {
            imported.Row.ShouldBe((int)record!["row"]!);
            imported.Application.SourceReference.ShouldBe((string?)record["reception_id"]);
            imported.Application.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(((string)record["applied_at"]!)[..10]);
            imported.AppliedAt.DateTime.ToString("s", CultureInfo.InvariantCulture)[..16].ShouldBe(((string)record["applied_at"]!)[..16]);
            var canonical = record["canonical"]!.AsObject();
            imported.Application.Fields.Where(field => Canonical.IsWordedOtherwise(field.Key)).ShouldAllBe(field => field.Value == null || field.Value.Text == imported.Written[field.Key]);
            foreach (var (key, value) in imported.Application.Fields.Where(field => !Canonical.IsWordedOtherwise(field.Key)))
            {
                var wrong = imported.Problems.Any(problem => string.Equals(problem.Field, key, StringComparison.Ordinal) && problem.Severity is Severity.Error);
                Canonical.Of(key, wrong ? JsonValue.Create(imported.Written[key]) : value?.ToJson(), imported.Application)
                    .ShouldBe(Canonical.Of(key, canonical[key], imported.Application), $"{name} row {imported.Row}, {key}");
            }
        }
    }

    [Fact]
    public void A_row_an_item_gives_what_a_row_an_application_gives()
    {
        var expected = Samples.ExpectedFile("child-allowance_pittari_long.csv");
        var wide = Samples.Read(Samples.Catalog, "child-allowance_pittari.csv").Applications;
        var file = Samples.Read(Samples.Catalog, "child-allowance_pittari_long.csv");

        file.Stop.ShouldBeNull();
        file.Rows.ShouldBe((int)expected["applications"]!);
        file.Applications.Count.ShouldBe(10);
        foreach (var (tall, flat) in file.Applications.Zip(wide))
        {
            tall.Application.Reference.ShouldBe(flat.Application.Reference);
            tall.Application.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).ShouldBe(flat.Application.Fields.OrderBy(field => field.Key, StringComparer.Ordinal));
            tall.AppliedAt.ShouldBe(flat.AppliedAt);
        }
    }

    /// <summary>One sample has an account number of six digits on purpose: zeros are proposed, and a person is told.</summary>
    private static bool IsWanted(string name, ImportProblem problem) =>
        name is "child-allowance_kobe.csv" && problem is { Row: 13, Field: "bank.account", Severity: Severity.Warning };

    private static class Canonical
    {
        /// <summary>Insurer and disease are written in many ways (後期高齢者医療, 末期がん) where the oracle has the ledger's name or code.</summary>
        public static bool IsWordedOtherwise(string key) => key is "med.insurer_name" or "no2.disease";

        public static string Of(string key, JsonNode? value, Application application)
        {
            var text = value switch { null => string.Empty, JsonArray { Count: 0 } => string.Empty, JsonArray array => array.ToJsonString(), _ => value.ToString() };
            return key switch
            {
                "bank.account" => text.PadLeft(7, '0'),
                _ when key.EndsWith("tel", StringComparison.Ordinal) => text.Replace("-", string.Empty, StringComparison.Ordinal),
                _ when key.EndsWith("address", StringComparison.Ordinal) || key.StartsWith("emp.addr", StringComparison.Ordinal) => AddressText.Split(text).Lot,
                "bank.name" or "bank.branch" => Short(text),
                // A sole proprietor's number is his My Number, which no export carries.
                "payer.number" or "new.number" when text.Length == 12 => string.Empty,
                "tax.annual" or "tax.collected" or "tax.remaining" or "lump.total" or "new.monthly" => text.Replace(",", string.Empty, StringComparison.Ordinal),
                _ when key.EndsWith("name", StringComparison.Ordinal) => NameText.LooseKey(text),
                "bank.code" when application["bank.yucho_kigo"] is not null => "9900",
                "bank.holder_kana" => KanaText.LooseKey(text),
                _ => text,
            };
        }

        private static string Short(string text)
        {
            foreach (var word in new[] { "銀行", "信用金庫", "信用組合", "農業協同組合", "労働金庫", "支店", "支所", "出張所", "営業部" })
            {
                text = text.Replace(word, string.Empty, StringComparison.Ordinal);
            }

            return text;
        }
    }
}
