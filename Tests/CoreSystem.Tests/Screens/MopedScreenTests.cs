namespace Rpa.CoreSystem.Tests.Screens;

/// <summary>KJ4001 原付登録入力 and KJ4011 原付廃車入力.</summary>
public sealed class MopedScreenTests(CoreSystemFixture system) : IClassFixture<CoreSystemFixture>
{
    private readonly EntryTerminal _registration = new(system.Client, "KJ4001");
    private readonly EntryTerminal _disposal = new(system.Client, "KJ4011");

    [Fact]
    public async Task The_tax_and_its_first_year_are_worked_out()
    {
        var answer = await _registration.ExamineAsync(EntryForms.Purchase());

        (answer.Codes(), answer.Code()).ShouldBe(("", "I0004"));
        EntryTerminal.Figure(answer, "tax").ShouldBe("2400");
        EntryTerminal.Figure(answer, "year").ShouldBe("2027");
    }

    [Theory]
    [InlineData("owner-no", "", "E0012")]
    [InlineData("frame-number", "AF67-4710703", "E0116")]
    [InlineData("vehicle-kind", "11", "E0117")]
    [InlineData("ownership", "2", "E0012")]
    [InlineData("ownership", "3", "W0242")]
    [InlineData("place", "2", "E0012")]
    [InlineData("event-date", "5080401", "W0241")]
    public async Task Each_mistake_of_a_registration_has_its_message(string field, string value, string codes)
    {
        (await _registration.CodesAsync(EntryForms.Purchase().With((field, value)))).ShouldBe(codes);
    }

    [Theory]
    [InlineData("plate-no", "見本市あ9999", "E0047")]
    [InlineData("frame-number", "AF67-0000001", "E0118")]
    [InlineData("returned", "2", "E0012")]
    [InlineData("reason", "05", "W0243")]
    [InlineData("event-date", "5080330", "W0241")]
    public async Task Each_mistake_of_a_disposal_has_its_message(string field, string value, string codes)
    {
        (await _disposal.CodesAsync(EntryForms.Disposal().With((field, value)))).ShouldBe(codes);
    }

    [Fact]
    public async Task A_vehicle_is_registered_and_disposed_of_once()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();
        var registration = new EntryTerminal(client, "KJ4001");
        var disposal = new EntryTerminal(client, "KJ4011");

        var done = await registration.RegisterAsync(EntryForms.Purchase(await registration.OpenAsync()));
        var plate = done.GetProperty("receiptNo").GetString()!;
        var scrapped = await disposal.RegisterAsync(EntryForms.Disposal(await disposal.OpenAsync()).With(("plate-no", plate), ("frame-number", "AF79-1234567")));

        done.Text().ShouldBe("登録しました。標識番号 見本市あ5001");
        scrapped.Step().ShouldBe("done");
        (await disposal.CodesAsync(EntryForms.Disposal(await disposal.OpenAsync()).With(("plate-no", plate), ("frame-number", "AF79-1234567")))).ShouldBe("E0119");
        Html.Text(await client.PageAsync("/KJ4902/" + Uri.EscapeDataString(plate)), "frame-number").ShouldBe("AF79-1234567");
    }
}
