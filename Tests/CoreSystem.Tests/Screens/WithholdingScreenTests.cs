namespace Rpa.CoreSystem.Tests.Screens;

/// <summary>ZK3001 給与所得者異動入力.</summary>
public sealed class WithholdingScreenTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    private readonly EntryTerminal _screen = new(system.Client, "ZK3001");

    [Fact]
    public async Task What_was_withheld_and_what_is_left_are_worked_out_from_the_register()
    {
        var answer = await _screen.ExamineAsync(EntryForms.Resignation());

        (answer.Codes(), answer.Code()).ShouldBe(("", "I0004"));
        EntryTerminal.Figure(answer, "collected").ShouldBe("134100");
        EntryTerminal.Figure(answer, "remaining").ShouldBe("266400");
    }

    [Theory]
    [InlineData("designation-no", "99999999", "E0047 E0107")]
    [InlineData("designation-no", "10031075", "E0107")]
    [InlineData("employee-no", "9999999999", "E0044")]
    [InlineData("employee-no", "0041000008", "E0107")]
    [InlineData("collected-to", "13", "E0013")]
    [InlineData("collected-from", "10", "E0052")]
    [InlineData("event-date", "5070528", "E0052 W0222")]
    [InlineData("lump-total", "266500", "E0071")]
    [InlineData("lump-month", "", "E0012")]
    [InlineData("event-reason", "04", "E0113")]
    [InlineData("method", "3", "E0012")]
    [InlineData("method", "1", "E0012")]
    public async Task Each_mistake_has_its_message(string field, string value, string codes)
    {
        var said = (await _screen.CodesAsync(EntryForms.Resignation().With((field, value)))).Split(' ').Order(StringComparer.Ordinal);

        string.Join(' ', said).ShouldBe(codes);
    }

    [Theory]
    [InlineData("new-corporate", "3999955180504", "E0031")]
    [InlineData("new-no", "10030285", "E0056")]
    [InlineData("new-no", "", "E0012")]
    [InlineData("new-monthly", "", "E0012")]
    public async Task A_new_employer_is_checked_where_the_withholding_goes_on(string field, string value, string codes)
    {
        var fields = EntryForms.Resignation().With(
            ("method", "3"), ("new-kind", "1"), ("new-no", "10031075"), ("new-from", "10"), ("new-monthly", "33300"), (field, value));

        (await _screen.CodesAsync(fields)).ShouldBe(codes);
    }

    [Fact]
    public async Task Ordinary_collection_in_spring_is_asked_about()
    {
        var fields = EntryForms.Resignation().With(
            ("fiscal-year", "2025"), ("event-date", "5080128"), ("collected-to", "1"), ("method", "1"), ("ordinary-reason", "2"));

        (await _screen.CodesAsync(fields)).ShouldBe("W0222 W0221");
    }

    [Fact]
    public async Task A_change_is_registered_once()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var screen = new EntryTerminal(client, "ZK3001");

        var done = await screen.RegisterAsync(EntryForms.Resignation(await screen.OpenAsync(), remarks: "Z-1"));

        (done.Step(), done.Text()).ShouldBe(("done", "登録しました。異動番号 08ZR000001"));
        (await screen.CodesAsync(EntryForms.Resignation(await screen.OpenAsync()))).ShouldBe("E0112");
        var detail = await client.PageAsync("/ZK3902/08ZR000001");
        Html.Text(detail, "employee-name").ShouldBe("太田　純");
        Html.Attribute(detail, "result-remaining", "data-value").ShouldBe("266400");
    }
}
