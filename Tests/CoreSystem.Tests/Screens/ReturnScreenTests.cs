namespace Rpa.CoreSystem.Tests.Screens;

/// <summary>ZK3010 市民税・県民税申告入力.</summary>
public sealed class ReturnScreenTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    private readonly EntryTerminal _screen = new(system.Client, "ZK3010");

    [Fact]
    public async Task What_is_taxed_is_worked_out_in_thousands()
    {
        var answer = await _screen.ExamineAsync(EntryForms.Return());

        (answer.Codes(), answer.Code()).ShouldBe(("", "I0004"));
        EntryTerminal.Figure(answer, "income").ShouldBe("899335");
        EntryTerminal.Figure(answer, "deductions").ShouldBe("727230");
        EntryTerminal.Figure(answer, "taxable").ShouldBe("172000");
    }

    [Theory]
    [InlineData("fiscal-year", "2040", "E0052 E0075 E0075")]
    [InlineData("taxpayer-no", "9999999999", "E0044")]
    [InlineData("earned-10", "1", "E0073 E0073")]
    [InlineData("earned-12", "899336", "E0073")]
    [InlineData("deduction-25", "0", "E0073 E0073")]
    [InlineData("deduction-28", "1", "E0073")]
    [InlineData("income-f", "-1", "E0013")]
    [InlineData("no-income", "1", "E0074")]
    [InlineData("minor-1-no", "", "E0012")]
    [InlineData("dep-1-relation", "長男", "E0012")]
    [InlineData("spouse-cohabit", "1", "E0012")]
    [InlineData("minor-1-no", "0041000008", "E0075")]
    [InlineData("dep-1-no", "0041000339", "E0075")]
    public async Task Each_mistake_has_its_message(string field, string value, string codes)
    {
        (await _screen.CodesAsync(EntryForms.Return().With((field, value)))).ShouldBe(codes);
    }

    [Fact]
    public async Task A_person_who_came_after_1_January_declares_elsewhere()
    {
        (await _screen.CodesAsync(EntryForms.Return().With(("taxpayer-no", "0041000008")))).ShouldBe("E0048");
    }

    [Fact]
    public async Task A_second_return_of_the_year_is_asked_about()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var screen = new EntryTerminal(client, "ZK3010");

        var done = await screen.RegisterAsync(EntryForms.Return(await screen.OpenAsync()));

        (done.Step(), done.Text()).ShouldBe(("done", "登録しました。申告番号 08SR000001"));
        (await screen.CodesAsync(EntryForms.Return(await screen.OpenAsync()))).ShouldBe("W0231");
        var detail = await client.PageAsync("/ZK3912/08SR000001");
        Html.Text(detail, "minor-2-name").ShouldBe("近藤　一颯");
        Html.Text(detail, "deduction-28").ShouldBe("727230");
    }
}
