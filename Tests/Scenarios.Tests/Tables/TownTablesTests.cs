using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Tables;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Tables;

public sealed class TownTablesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-tables-").FullName;

    public TownTablesTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("Scenarios/tables")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_tables_that_travel_along_are_right()
    {
        TownTables.Default.Allowance.On(new(2024, 10, 1)).ShouldNotBeNull().Third.ShouldBe(30_000);
        TownTables.Default.Allowance.On(new(2024, 9, 30)).ShouldBeNull();
        TownTables.Default.Burden.On(new(2026, 7, 31)).ShouldNotBeNull();
        TownTables.Default.Burden.On(new(2026, 8, 1)).ShouldBeNull();
        TownTables.Default.Diseases.All.Count.ShouldBe(16);
    }

    [Fact]
    public void A_new_year_is_a_new_row()
    {
        Change("allowance-amounts.yaml", "{from: 2024-10-01,", "{from: 2024-10-01, to: 2027-03-01,", "\n  - {from: 2027-04-01, underThree: 16000, normal: 11000, third: 31000}\n");

        var allowance = TownTables.Load(_folder).Allowance;

        allowance.On(new(2027, 3, 1)).ShouldNotBeNull().Normal.ShouldBe(10_000);
        allowance.On(new(2027, 4, 1)).ShouldNotBeNull().Normal.ShouldBe(11_000);
    }

    [Theory]
    [InlineData("normal: 10000", "normal: 1万", "円の整数")]
    [InlineData("normal: 10000, ", "", "「normal」がありません")]
    [InlineData("from: 2024-10-01", "from: 2024-10", "yyyy-MM-dd")]
    [InlineData("from: 2024-10-01", "form: 2024-10-01", "「form」という設定はありません")]
    [InlineData("rows:\n", "rows:\n  - {from: 2025-01-01, underThree: 1, normal: 1, third: 1}\n", "前の行と重なる")]
    public void A_mistake_is_named_with_file_and_line(string old, string changed, string expected)
    {
        Change("allowance-amounts.yaml", old, changed);

        var error = Should.Throw<ProcedureFormatException>(() => TownTables.Load(_folder)).Errors.First(found => found.Message.Contains(expected, StringComparison.Ordinal));

        error.File.ShouldBe("tables/allowance-amounts.yaml");
        error.Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_last_stage_has_no_highest_income()
    {
        Change("care-burden-limits.yaml", "{stage: \"3-2\", ", "{stage: \"3-2\", income: 2000000, ");

        Should.Throw<ProcedureFormatException>(() => TownTables.Load(_folder)).Message.ShouldContain("最後の段階");
    }

    [Fact]
    public void A_missing_table_stops_the_start()
    {
        File.Delete(Path.Combine(_folder, "specified-diseases.yaml"));

        Should.Throw<ProcedureFormatException>(() => TownTables.Load(_folder)).Message.ShouldContain("specified-diseases.yaml");
    }

    [Fact]
    public void Every_name_and_word_of_a_disease_finds_it()
    {
        foreach (var disease in TownTables.Default.Diseases.All)
        {
            foreach (var word in disease.Words.Append(disease.Name).Append(disease.Code))
            {
                TownTables.Default.Diseases.Find(word).ShouldBe(disease, word);
            }
        }
    }

    private void Change(string file, string old, string changed, string end = "")
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal) + end);
    }
}
