using System.Net;

namespace Rpa.CoreSystem.Tests.Screens;

public sealed class MenuTests
{
    [Theory]
    [InlineData("1101", "/AT0110")]
    [InlineData("2310", "/JT1001")]
    [InlineData("2311", "/JT1002")]
    [InlineData("2319", "/JT1901")]
    public async Task A_code_opens_its_screen(string code, string path)
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        var answer = await client.PostAsync("/CM0100", ("Code", code));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(path);
        (await client.PageAsync(path)).ShouldContain($"data-screen=\"{path[1..]}\"");
    }

    [Fact]
    public async Task An_unknown_code_is_refused()
    {
        await using var host = await CoreSystemHost.StartAsync();
        using var client = await host.LoggedInAsync();

        Html.Message(await client.SubmitAsync("/CM0100", ("Code", "2399"))).ShouldBe("E0004");
    }
}
