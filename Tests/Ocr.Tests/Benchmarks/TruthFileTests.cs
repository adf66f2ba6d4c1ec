using Rpa.Ocr.Benchmarks;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Benchmarks;

public sealed class TruthFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-truth").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_below_are_read_too_and_other_JSON_is_passed_over()
    {
        Write("notes.json", """{"title":"no truth"}""");
        Write("a/one.json", """{"form":"f","revision":"f","files":["one.tif"],"pages":[{"index":0,"form_page":1}],"writer":{"style":"print"},"fields":{"name":{"text":"山","canonical":"山"}}}""");

        var truth = TruthFile.ReadFolder(_folder).ShouldHaveSingleItem();

        truth.Name.ShouldBe(Path.Combine("a", "one"));
        truth.Files.ShouldBe([Path.Combine(_folder, "a", "one.tif")]);
        truth.Applications.ShouldHaveSingleItem().Fields["name"].Canonical!.Text.ShouldBe("山");
    }

    [Fact]
    public void A_batch_holds_its_documents_and_pages_of_no_form()
    {
        Write("batch.json", """
            {"batch":true,"files":["batch.tif"],
             "pages":[{"index":0,"form":"f","revision":"f","form_page":1},{"index":1,"form":null},{"index":2,"form":"f","revision":"f2","form_page":1}],
             "documents":[{"form":"f","revision":"f","page_indexes":[0],"fields":{}},{"form":"f","revision":"f2","page_indexes":[2],"fields":{}}]}
            """);

        var truth = TruthFile.ReadFolder(_folder).Single();

        truth.Batch.ShouldBeTrue();
        truth.Pages.Select(page => page.Revision).ShouldBe(["f", null, "f2"]);
        truth.Applications.Select(application => application.Pages.Single()).ShouldBe([("batch.tif", 1), ("batch.tif", 3)]);
    }

    [Fact]
    public void A_letter_has_pages_but_no_application()
    {
        Write("other.json", """{"form":null,"page_kind":"letter","files":["other.tif"],"pages":[{"file":"other.tif","index":0,"form_page":null}],"fields":{}}""");

        var truth = TruthFile.ReadFolder(_folder).Single();

        truth.Applications.ShouldBeEmpty();
        truth.Pages.Single().Revision.ShouldBeNull();
    }

    private void Write(string name, string json)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
    }
}
