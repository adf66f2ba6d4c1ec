using System.Text.Json.Nodes;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

/// <summary>The procedures with paper forms: what their samples hold, and what they show.</summary>
public sealed class FormProcedureTests
{
    private static readonly ProcedureCatalog Catalog = ProcedureCatalog.Load();

    public static TheoryData<string> Scans =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("samples/scans"), "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is not ("child-allowance-claim" or "other" or "batch" or "held-out"))
            .Select(path => Path.GetRelativePath(Repository.PathOf("samples/scans"), path))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void All_sample_forms_are_known()
    {
        Catalog.Forms.Select(form => form.Form.Revision).ShouldBe(
            ["care-certification", "care-certification-rev2", "child-allowance-claim", "resident-tax-return", "withholding-change", "withholding-change-rev2"],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("care-certification", "insured.name")]
    [InlineData("withholding-change", "emp.name")]
    [InlineData("resident-tax-return", "taxpayer.name")]
    public void The_work_list_shows_the_person_whom_a_case_is_about(string id, string name) =>
        Catalog.Get(id).Fields.First(field => field.Type == FieldType.NameKanji).Key.ShouldBe(name);

    [Fact]
    public void A_procedure_without_a_robot_never_goes_straight_through() =>
        Catalog.All.Where(procedure => procedure.Scenarios.Count == 0).ShouldAllBe(procedure => !procedure.Policy.StraightThrough);

    [Fact]
    public void The_number_of_a_payer_who_may_be_a_person_is_shown_masked()
    {
        var number = Catalog.Get("withholding-change").Find("payer.number").ShouldNotBeNull();

        FieldText.Format(number, FieldValue.OfText("12345678901")).ShouldBe("*******8901");
        FieldText.Format(number, FieldValue.OfText("12345678901"), masked: false).ShouldBe("12345678901");
    }

    [Theory]
    [MemberData(nameof(Scans))]
    public void What_a_properly_filled_sample_leaves_empty_is_not_required(string scan)
    {
        var truth = JsonNode.Parse(File.ReadAllText(Repository.PathOf(Path.Combine("samples/scans", scan))))!;
        var procedure = Catalog.Get((string)truth["form"]!);
        var written = truth["fields"]!.AsObject();
        var fields = Catalog.Forms.Single(form => string.Equals(form.Form.Revision, (string)truth["revision"]!, StringComparison.Ordinal)).Form.Fields
            .ToDictionary(field => field.Key, field => FieldValue.FromJson(written[field.Key]?["canonical"]), StringComparer.Ordinal);
        var application = new Application(procedure.Id, ApplicationSource.Paper, "K-1", null, new DateOnly(2026, 10, 31), fields);
        using var requirements = new RequirementEvaluator();

        var missing = procedure.Fields
            .Where(field => application.Asks(field.Key) && application[field.Key] is null && requirements.IsRequired(field, application))
            .Select(field => field.Key);

        written.Select(pair => pair.Key).ShouldAllBe(key => procedure.Find(key) != null);
        if (truth["case"]?["violation"] is null)
        {
            missing.ShouldBeEmpty();
        }
    }
}
