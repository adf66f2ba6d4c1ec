using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

public sealed class ProcedureCatalogTests : IDisposable
{
    private readonly ProcedureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_right_procedure_is_loaded()
    {
        var procedure = ProcedureCatalog.Load(_folder.Root).Get("small");

        procedure.Title.ShouldBe("小さな手続");
        procedure.Fields.Select(field => field.Key).ShouldBe(["claimant.name", "claimant.sex", "claimant.code", "remarks", "child.1.name", "child.2.name"]);
        procedure.Find("child.2.name").ShouldNotBeNull().RequiredWhen.ShouldBe("any('child.2.')");
        procedure.Rules[1].Severity.ShouldBe(Severity.Warning);
        procedure.Rules[1].Parameters["extendToNextOpenDay"].ShouldBe("true");
        procedure.Rules[1].Parameters["holidays"].ShouldBe("2026-01-01,2026-12-31");
        procedure.CsvMappings[0].Columns.Select(column => column.Header).ShouldBe(["番号", "日時", "手続", "氏名", "性別", "児童1", "児童2"]);
    }

    [Fact]
    public void Forms_are_found_over_all_procedures()
    {
        var catalog = ProcedureCatalog.Load(_folder.Root);

        catalog.Forms.ShouldHaveSingleItem().Form.Revision.ShouldBe("small-a");
        Should.Throw<KeyNotFoundException>(() => catalog.Get("large"));
    }

    [Theory]
    [InlineData("type: name.kanji, required", "type: name.kanjii, required", "「name.kanji」ではありませんか")]
    [InlineData("required: true}", "requried: true}", "「required」ではありませんか")]
    [InlineData("label: 氏名, ", "", "「label」がありません")]
    [InlineData("key: claimant.name", "key: Claimant.Name", "英小文字")]
    [InlineData("key: claimant.sex", "key: claimant.name", "二度書かれています")]
    [InlineData("required: true}", "required: はい}", "true か false")]
    [InlineData("options: {1: 男, 2: 女}}", "options: {1: 男, 2: 男}}", "選択肢「男」が二度")]
    [InlineData(", options: {1: 男, 2: 女}}", "}", "options（コード: 言葉）が必要")]
    [InlineData("length: 3", "length: 三", "整数で書いてください")]
    [InlineData("'claimant.sex') == '1'", "'claimant.sax') == '1'", "「claimant.sex」ではありませんか")]
    [InlineData("code('claimant.sex') == '1'", "cod('claimant.sex') == '1'", "「code」ではありませんか")]
    [InlineData("code('claimant.sex') == '1'", "code('claimant.sex' == '1'", "読めません")]
    [InlineData("code('claimant.sex') == '1'", "claimant == '1'", "「claimant」は使えません")]
    [InlineData("code('claimant.sex') == '1'", "(() => { while (true) {} })()", "使えません")]
    [InlineData("any('child.{n}.')", "any('kid.{n}.')", "「kid.1.」は procedure.yaml にありません")]
    [InlineData("threshold: 0.9\n", "threshold: 1.5\n", "0 から 1 までの数")]
    [InlineData("id.mynumber: 0.97", "id.mynumbr: 0.97", "「id.mynumber」ではありませんか")]
    [InlineData("- id: JT-050", "- id: JT-500", "規則「JT-500」はありません")]
    [InlineData("{extendToNextOpenDay: true", "{extendToNextOpenday: true", "「extendToNextOpenDay」ではありませんか")]
    [InlineData("{extendToNextOpenDay: true", "{extendToNextOpenDay: はい", "true か false")]
    [InlineData("2026-12-31]", "2026-12-32]", "yyyy-MM-dd の日付")]
    [InlineData("- id: JT-050", "- id: JT-001", "二度書かれています")]
    [InlineData("severity: warning", "severity: waring", "「warning」ではありませんか")]
    [InlineData("id: small", "id: smal", "フォルダー名「small」と違います")]
    [InlineData("- revision: small-a", "- revision: small-b", "両方が必要です")]
    [InlineData("key: child.{n}.name", "key: child.name", "{n} を入れてください")]
    [InlineData(", paper: false", "", "どの様式にもありません")]
    [InlineData("title: 小さな手続", "title: 小さな手続\ntitel: x", "「title」ではありませんか")]
    [InlineData("version: \"1\"", "version: [1]", "文字で書いてください")]
    [InlineData("count: 2", "count: 0", "1 から 50 まで")]
    public void A_mistake_in_the_procedure_is_named_with_its_line(string right, string wrong, string message) =>
        ShouldBeRefused("procedure.yaml", ProcedureFolder.Procedure, right, wrong, message);

    [Theory]
    [InlineData("\"key\": \"claimant.code\"", "\"key\": \"claimant.cod\"", "「claimant.code」ではありませんか")]
    [InlineData("\"type\": \"digits\"", "\"type\": \"digit\"", "「digits」ではありませんか")]
    [InlineData("\"type\": \"digits\"", "\"type\": \"money\"", "型と合いません")]
    [InlineData("\"boxes\": 3", "\"boxes\": 4", "枠の数 4 と box_rects の数 3")]
    [InlineData("[10, 10, 50, 8]", "[10, 10, 250, 8]", "はみ出しています")]
    [InlineData("[10, 10, 50, 8]", "[10, 10, 50]", "[左, 上, 幅, 高さ]")]
    [InlineData("\"code\": \"2\", \"text\": \"２ 女\"", "\"code\": \"3\", \"text\": \"２ 女\"", "コード「3」が procedure.yaml にありません")]
    [InlineData("２ 女", "２ 男", "様式では「２ 男」、procedure.yaml では「女」")]
    [InlineData("\"revision\": \"small-a\"", "\"revision\": \"small-b\"", "ファイル名の「small-a」と違います")]
    [InlineData("\"unit\": \"mm\"", "\"unit\": \"pt\"", "mm だけ")]
    [InlineData("\"page\": 1, \"rect\": [10, 10", "\"page\": 2, \"rect\": [10, 10", "2 ページ目は pages にありません")]
    public void A_mistake_in_the_form_is_named_with_its_line(string right, string wrong, string message) =>
        ShouldBeRefused("forms/small-a.fields.yaml", ProcedureFolder.Form, right, wrong, message);

    [Theory]
    [InlineData("field: claimant.name}", "field: claimant.nam}", "「claimant.name」ではありませんか")]
    [InlineData("- 手続\n", "- 番号\n", "見出し「番号」が二度")]
    [InlineData("男: 1", "男: 3", "コード「3」は項目「claimant.sex」の選択肢にありません")]
    [InlineData(", values: {男: 1, 女: 2, 無回答: \"\"}", "", "values（言葉: コード）が必要")]
    [InlineData("reference: 番号", "reference: 受付番号", "columns にありません")]
    [InlineData("'児童{n}'", "'児童'", "{n} を入れてください")]
    [InlineData("value: 電子申請, ", "", "from（列の見出し）か value")]
    [InlineData("has('claimant.name')", "has('claimant.nama')", "「claimant.name」ではありませんか")]
    [InlineData("field: claimant.sex, values", "field: claimant.name, values", "二つの列が割り当て")]
    public void A_mistake_in_a_mapping_is_named_with_its_line(string right, string wrong, string message) =>
        ShouldBeRefused("csv/test.yaml", ProcedureFolder.Mapping, right, wrong, message);

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        _folder.Write("procedure.yaml", ProcedureFolder.Procedure
            .Replace("straightThrough: true", "straightThrough: yes", StringComparison.Ordinal)
            .Replace("length: 3", "length: 0", StringComparison.Ordinal));
        _folder.Write("csv/test.yaml", ProcedureFolder.Mapping.Replace("title: 試験の書出し\n", "", StringComparison.Ordinal));

        var errors = Errors();

        errors.Select(error => error.File).Distinct(StringComparer.Ordinal).ShouldBe(["small/csv/test.yaml", "small/procedure.yaml"]);
        errors.Count.ShouldBe(3);
    }

    [Fact]
    public void A_mistake_is_named_by_line_and_column()
    {
        _folder.Write("procedure.yaml", ProcedureFolder.Procedure.Replace("type: id.number", "type: id.numbr", StringComparison.Ordinal));

        Errors().ShouldHaveSingleItem().ShouldBe(new ProcedureFormatError("small/procedure.yaml", 21, 47, "項目の型「id.numbr」はありません。「id.number」ではありませんか。"));
    }

    [Fact]
    public void A_mistake_in_a_repeated_part_is_named_once_for_all_repeats()
    {
        _folder.Write("procedure.yaml", ProcedureFolder.Procedure.Replace("                type: name.kanji", "                type: name.kanjo", StringComparison.Ordinal)
            .Replace("        type: name.kanji\n        requiredWhen", "        type: name.kanjo\n        requiredWhen", StringComparison.Ordinal));

        Errors().Count(error => error.Message.Contains("name.kanjo", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Broken_yaml_is_named_by_its_line()
    {
        _folder.Write("procedure.yaml", "id: small\ntitle: [unclosed\n");

        var error = Errors().ShouldHaveSingleItem();
        error.File.ShouldBe("small/procedure.yaml");
        error.Line.ShouldBeGreaterThanOrEqualTo(2);
        error.Message.ShouldContain("YAML として読めません");
    }

    [Fact]
    public void The_same_name_twice_in_a_mapping_is_a_mistake()
    {
        _folder.Write("procedure.yaml", ProcedureFolder.Procedure.Replace("version: \"1\"", "version: \"1\"\nversion: \"2\"", StringComparison.Ordinal));

        Errors().ShouldHaveSingleItem().Line.ShouldBeInRange(3, 4);
    }

    [Fact]
    public void A_folder_without_its_file_is_a_mistake()
    {
        _folder.Write("forms/x.pdf", "%PDF", procedure: "other");

        Errors().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.File.ShouldBe("other/procedure.yaml"), error => error.Message.ShouldBe("ファイルがありません。"));
    }

    [Fact]
    public void A_form_that_nobody_lists_is_a_mistake()
    {
        _folder.Write("forms/small-b.fields.yaml", ProcedureFolder.Form);

        Errors().ShouldHaveSingleItem().Message.ShouldContain("「revision: small-b」がありません");
    }

    [Fact]
    public void Other_wording_of_options_is_allowed_where_it_is_said()
    {
        _folder.Write("forms/small-a.fields.yaml", ProcedureFolder.Form.Replace("２ 女", "２ 女性でない", StringComparison.Ordinal).Replace("１ 男", "１ おとこ", StringComparison.Ordinal));
        Errors().ShouldHaveSingleItem().Message.ShouldContain("otherWording");

        _folder.Write("procedure.yaml", ProcedureFolder.Procedure.Replace("- revision: small-a", "- revision: small-a\n    otherWording: [claimant.sex]", StringComparison.Ordinal));

        ProcedureCatalog.Load(_folder.Root).Forms.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_revision_may_stand_in_one_procedure_only()
    {
        foreach (var name in new[] { "forms/small-a.pdf", "forms/small-a.fields.yaml", "csv/test.yaml" })
        {
            _folder.Write(name, File.ReadAllText(Path.Combine(_folder.Root, "small", name)), procedure: "twin");
        }

        _folder.Write("procedure.yaml", ProcedureFolder.Procedure.Replace("id: small", "id: twin", StringComparison.Ordinal), procedure: "twin");

        Errors().ShouldHaveSingleItem().Message.ShouldContain("版「small-a」は手続「small」にもあります");
    }

    [Fact]
    public void Only_my_numbers_keep_their_care_whatever_is_written()
    {
        _folder.Write("procedure.yaml", ProcedureFolder.Procedure.Replace(
            "type: text, paper: false", "type: id.mynumber, paper: false, sensitivity: none", StringComparison.Ordinal));

        Errors().ShouldContain(error => error.Message.Contains("弱くすることはできません", StringComparison.Ordinal));
    }

    private void ShouldBeRefused(string file, string content, string right, string wrong, string message)
    {
        content.ShouldContain(right);
        _folder.Write(file, content.Replace(right, wrong, StringComparison.Ordinal));

        var error = Errors().Where(error => error.Message.Contains(message, StringComparison.Ordinal)).ShouldHaveSingleItem();

        var named = File.ReadAllLines(Path.Combine(_folder.Root, error.File))[error.Line - 1];
        error.Line.ShouldBeGreaterThan(0);
        error.Column.ShouldBeInRange(1, named.Length + 1);
    }

    private IReadOnlyList<ProcedureFormatError> Errors() =>
        Should.Throw<ProcedureFormatException>(() => ProcedureCatalog.Load(_folder.Root)).Errors;
}
