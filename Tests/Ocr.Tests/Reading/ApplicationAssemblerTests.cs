using NSubstitute;
using Rpa.Ocr.Reading;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Reading;

public class ApplicationAssemblerTests
{
    private static readonly ApplicationAssembler Assembler = new(Forms());

    private static FormCatalog Forms()
    {
        var form = new FormRevision("claim", "claim-1", "請求書", [new PaperPage(1, 210, 297), new PaperPage(2, 210, 297)], [], "claim.pdf");
        var procedure = new ProcedureDefinition(
            "claim", "請求", "1", [], [form], [], [], ReadingPolicy.Usual(straightThrough: true), []);
        var catalog = Substitute.For<IProcedureCatalog>();
        catalog.Forms.Returns([(procedure, form)]);
        return new FormCatalog(catalog, Substitute.For<IFormTemplates>());
    }

    private static PageRef[] Pages(params int[] formPages) => [.. formPages.Select((formPage, index) => new PageRef("scan.tif", new PageReading(
        index + 1,
        formPage == 0 ? null : "claim",
        formPage == 0 ? null : "claim-1",
        formPage,
        0,
        null,
        1,
        null,
        new Dictionary<string, FieldReading>(StringComparer.Ordinal),
        100,
        100)))];

    private static string Shape(IReadOnlyList<AssembledApplication> applications) => string.Join(
        ' ', applications.Select(application => string.Join(',', application.Pages.Select(page => page.Page.Page)) + (application.MissingPages.Count > 0 ? "!" : string.Empty)));

    [Theory]
    [InlineData("two in a row", new[] { 1, 2, 1, 2 }, "1,2 3,4")]
    [InlineData("back side first", new[] { 2, 1, 2, 1 }, "2,1 4,3")]
    [InlineData("a letter in between", new[] { 1, 0, 2 }, "1,3")]
    [InlineData("second page missing", new[] { 1, 1, 2 }, "1! 2,3")]
    [InlineData("a page scanned twice", new[] { 1, 2, 2, 1, 2 }, "1,2 3! 4,5")]
    public void Pages_are_grouped_so_that_least_is_missing_and_out_of_order(string why, int[] formPages, string shape) =>
        Shape(Assembler.Assemble(Pages(formPages))).ShouldBe(shape, why);

    [Fact]
    public void A_sheet_scanned_twice_counts_once_and_the_one_read_better_is_kept()
    {
        PageRef[] pages = [Filled(1, 1, 0.8, "一"), Filled(2, 2, 0.5, "二"), Filled(3, 2, 0.9, "二"), Filled(4, 1, 0.8, "三"), Filled(5, 2, 0.8, "四")];

        var applications = Assembler.Assemble(pages);

        Shape(applications).ShouldBe("1,3 4,5");
        applications[0].Repeated.Select(page => page.Page.Page).ShouldBe([2]);
        applications[1].Repeated.ShouldBeEmpty();
    }

    [Fact]
    public void A_sheet_that_differs_in_one_sure_number_is_another_persons()
    {
        PageRef[] pages = [Filled(1, 1, 0.95, "一", "111"), Filled(2, 1, 0.95, "一", "112")];

        var applications = Assembler.Assemble(pages);

        applications.Count.ShouldBe(2);
        applications.ShouldAllBe(application => application.Repeated.Count == 0);
    }

    private static PageRef Filled(int page, int formPage, double confidence, string word, string number = "100")
    {
        FieldReading Reading(string text) => new(text, FieldValue.OfText(text), confidence, false, [], "test", [], "scan.tif", page, default);
        return new PageRef("scan.tif", Pages(formPage)[0].Page with
        {
            Page = page,
            Fields = new Dictionary<string, FieldReading>(StringComparer.Ordinal)
            {
                ["name"] = Reading(word + "郎"),
                ["town"] = Reading(word + "丁目" + word + "番"),
                ["kana"] = Reading(word + word + word),
                ["number"] = Reading(number),
            },
        });
    }

    [Fact]
    public void Unknown_pages_alone_make_no_application() => Assembler.Assemble(Pages(0, 0)).ShouldBeEmpty();
}
