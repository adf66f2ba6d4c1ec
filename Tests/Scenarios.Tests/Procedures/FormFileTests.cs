using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Forms;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

public sealed class FormFileTests : IDisposable
{
    private readonly ProcedureFolder _folder = new();

    public static TheoryData<string> Revisions => [.. ProcedureCatalog.Load().Forms.Select(form => form.Form.Revision)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Revisions))]
    public void What_is_written_is_read_again_as_it_was(string revision)
    {
        var form = ProcedureCatalog.Load().Forms.Single(form => string.Equals(form.Form.Revision, revision, StringComparison.Ordinal)).Form;

        var again = Reread(FormFile.Write(form));

        FormFile.Write(again).ShouldBe(FormFile.Write(form));
        again.Fields.Count.ShouldBe(form.Fields.Count);
        again.Fields[^1].Rect.ShouldBe(form.Fields[^1].Rect);
    }

    [Theory]
    [MemberData(nameof(Revisions))]
    public void Geometry_that_comes_as_json_gives_the_same_revision(string revision)
    {
        var registered = ProcedureCatalog.Load().Forms.Single(form => string.Equals(form.Form.Revision, revision, StringComparison.Ordinal)).Form;

        var imported = FormFile.Read(Repository.PathOf($"samples/forms/{revision}.fields.json"), registered.BlankPdf);

        FormFile.Write(imported).ShouldBe(FormFile.Write(registered));
    }

    [Fact]
    public void Remarks_stand_above_their_fields_and_doubtful_fields_are_remarks_themselves()
    {
        var form = FormFile.Read(Path.Combine(_folder.Root, "small", "forms", "small-a.fields.yaml"), "x.pdf");
        var doubtful = form.Fields[^1] with { Key = "unknown.1" };

        var text = FormFile.Write(form, new Dictionary<string, string>(StringComparer.Ordinal) { ["claimant.sex"] = "要確認: 一行目\n二行目" }, "頭", "尾", [(doubtful, "どれか分かりません")]);

        text.ShouldStartWith("# 頭\n");
        text.ShouldContain("  # 要確認: 一行目\n  # 二行目\n  - key: claimant.sex\n");
        text.ShouldContain("  # - key: unknown.1\n");
        text.ShouldEndWith("# 尾\n");
        Reread(text).Fields.Select(field => field.Key).ShouldBe(form.Fields.Select(field => field.Key));
    }

    [Fact]
    public void A_revision_is_put_under_its_procedure_and_loads()
    {
        var procedure = ProcedureCatalog.Load(_folder.Root).Get("small");
        var form = procedure.Forms[0] with { Revision = "small-b" };

        new FormInstaller(_folder.Root).Install(procedure, form, FormFile.Write(form), procedure.Forms[0].BlankPdf);

        ProcedureCatalog.Load(_folder.Root).Get("small").Forms.Select(one => one.Revision).ShouldBe(["small-a", "small-b"]);
    }

    [Fact]
    public void Options_in_other_words_are_declared_so()
    {
        var procedure = ProcedureCatalog.Load(_folder.Root).Get("small");
        var sex = procedure.Forms[0].Fields.Single(field => field.Key is "claimant.sex");
        var form = procedure.Forms[0] with
        {
            Revision = "small-b",
            Fields = [.. procedure.Forms[0].Fields.Where(field => field != sex), sex with { Options = [sex.Options[0] with { Text = "おとこ" }, sex.Options[1]] }],
        };

        new FormInstaller(_folder.Root).Install(procedure, form, FormFile.Write(form), procedure.Forms[0].BlankPdf);

        File.ReadAllText(Path.Combine(_folder.Root, "small", "procedure.yaml")).ShouldContain("  - revision: small-b\n    otherWording: [claimant.sex]\n");
    }

    [Fact]
    public void A_revision_that_does_not_fit_changes_nothing()
    {
        var procedure = ProcedureCatalog.Load(_folder.Root).Get("small");
        var form = procedure.Forms[0] with { Revision = "small-b", Fields = [procedure.Forms[0].Fields[0] with { Key = "claimant.nothing" }] };
        var before = Files();

        Should.Throw<ProcedureFormatException>(() => new FormInstaller(_folder.Root).Install(procedure, form, FormFile.Write(form), procedure.Forms[0].BlankPdf))
            .Message.ShouldContain("claimant.nothing");

        Files().ShouldBe(before);
    }

    [Theory]
    [InlineData("forms:\n  - revision: a   # 旧\n\n# 項目\nsections:\n", "forms:\n  - revision: a   # 旧\n  - revision: b\n\n# 項目\nsections:\n")]
    [InlineData("forms: []   # まだない\nsections:\n", "forms: # まだない\n  - revision: b\nsections:\n")]
    [InlineData("rules: []\nsections:\n", "rules: []\nforms:\n  - revision: b\n\nsections:\n")]
    [InlineData("forms:\n- revision: a\n  otherWording: [x]\nsections:\n", "forms:\n- revision: a\n  otherWording: [x]\n- revision: b\nsections:\n")]
    public void The_list_of_forms_grows_and_all_else_stays(string before, string after)
    {
        ProcedureText.AddForm(before, "b", []).ShouldBe(after);
    }

    private FormRevision Reread(string text)
    {
        var path = Path.Combine(_folder.Root, "again" + FormFile.Ending);
        File.WriteAllText(path, text);
        return FormFile.Read(path, "x.pdf");
    }

    private string Files() => string.Join('\n', Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => path + "\n" + File.ReadAllText(path)));
}
