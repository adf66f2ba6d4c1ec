namespace Rpa.CoreSystem.Tests.Screens;

/// <summary>JT1101 額改定入力.</summary>
public sealed class ChangeScreenTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    private readonly EntryTerminal _screen = new(system.Client, "JT1101");

    [Fact]
    public async Task The_month_and_the_amount_after_an_increase_are_worked_out()
    {
        var answer = await _screen.ExamineAsync(EntryForms.Increase());

        (answer.Codes(), answer.Code()).ShouldBe(("", "I0004"));
        EntryTerminal.Figure(answer, "start").ShouldBe("2026-10");
        EntryTerminal.Figure(answer, "children").ShouldBe("2");
        EntryTerminal.Figure(answer, "amount").ShouldBe("30000");
    }

    [Theory]
    [InlineData("recipient-no", "999999999", "E0044")]
    [InlineData("recipient-no", "812521559", "E0114 E0045")]
    [InlineData("reason", "51", "E0115")]
    [InlineData("event-date", "5080921", "E0052")]
    [InlineData("event-date", "5080701", "W0201")]
    [InlineData("child-1-no", "0041041827", "E0105")]
    [InlineData("child-1-no", "0041039216", "E0102")]
    [InlineData("child-1-no", "0041000769", "E0053")]
    [InlineData("child-1-custody", "2", "E0055")]
    [InlineData("child-1-cohabit", "1", "W0203")]
    [InlineData("child-1-relation", "", "E0012")]
    [InlineData("sibling-1-no", "0041001007", "E0012 E0012 E0054")]
    public async Task Each_mistake_has_its_message(string field, string value, string codes)
    {
        var said = (await _screen.CodesAsync(EntryForms.Increase().With((field, value)))).Split(' ').Order(StringComparer.Ordinal);

        said.ShouldBe(codes.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public async Task A_decrease_takes_only_children_who_are_paid_for()
    {
        var fields = EntryForms.Increase().With(("change-kind", "2"), ("reason", "52"));

        (await _screen.CodesAsync(fields)).ShouldBe("E0106");
        (await _screen.CodesAsync(fields.With(("child-1-no", "0041041827")))).ShouldBe("");
    }

    [Fact]
    public async Task A_registered_increase_changes_the_recipients_record()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var screen = new EntryTerminal(client, "JT1101");

        var done = await screen.RegisterAsync(EntryForms.Increase(await screen.OpenAsync()));

        (done.Step(), done.Text()).ShouldBe(("done", "登録しました。改定番号 08GR000001"));
        var recipient = await client.PageAsync("/JT1902/812047162");
        Html.Attribute(recipient, "monthly-amount", "data-value").ShouldBe("30000");
        Html.Text(recipient, "children-count").ShouldBe("2");
    }
}
