using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Commands;
using Rpa.Scheduler.Tests.Support;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Commands;

public sealed class FormCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FormCommandTests()
    {
        foreach (var file in Directory.EnumerateFiles(ProcedureCatalog.DefaultFolder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder.Path, Path.GetRelativePath(ProcedureCatalog.DefaultFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Geometry_from_elsewhere_is_imported_under_a_new_name()
    {
        var geometry = _folder["care-new.fields.json"];
        var json = await File.ReadAllTextAsync(Sample("care-certification.fields.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(geometry, json.Replace("\"revision\": \"care-certification\"", "\"revision\": \"care-new\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var code = await RunAsync("import", geometry, "--pdf", Sample("care-certification.pdf"), "--procedure", "care-certification");

        code.ShouldBe(ExitCode.Done);
        ProcedureCatalog.Load(_folder.Path).Get("care-certification").Forms.ShouldContain(form => form.Revision == "care-new");
    }

    [Fact]
    public async Task A_procedure_that_does_not_exist_is_bad_input()
    {
        (await RunAsync("import", Sample("care-certification.fields.json"), "--pdf", Sample("care-certification.pdf"), "--procedure", "care")).ShouldBe(ExitCode.BadInput);
        (await RunAsync("new", Sample("care-certification.pdf"), "--id", "care-new", "--procedure", "care")).ShouldBe(ExitCode.BadInput);
    }

    [Fact]
    public async Task A_name_that_is_taken_or_is_none_is_bad_input_and_changes_nothing()
    {
        var before = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ToList();

        (await RunAsync("new", Sample("care-certification.pdf"), "--id", "care-certification", "--procedure", "care-certification")).ShouldBe(ExitCode.BadInput);
        (await RunAsync("new", Sample("care-certification.pdf"), "--id", "../care", "--procedure", "care-certification")).ShouldBe(ExitCode.BadInput);
        (await RunAsync("check", "care-new")).ShouldBe(ExitCode.BadInput);

        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task A_blank_that_is_no_pdf_is_bad_input()
    {
        (await RunAsync("new", Sample("care-certification.fields.json"), "--id", "care-new", "--procedure", "care-certification")).ShouldBe(ExitCode.BadInput);
    }

    private Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(["form", .. arguments, "--procedures", _folder.Path]);

    private static string Sample(string name) => Samples.Path("forms", name);
}
