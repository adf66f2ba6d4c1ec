using System.Collections.Immutable;
using Rpa.Robots.Drivers;
using Rpa.Robots.Tests.Core;
using Rpa.Robots.Web;
using Rpa.Scenarios.Scripts.Screens;
using Shouldly;
using Xunit;

namespace Rpa.Robots.Tests.Web;

/// <summary>The web driver against pages that do what core systems of other makers do.</summary>
public sealed class WebScreenDriverTests : IAsyncLifetime
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;
    private readonly List<IAsyncDisposable> _open = [];
    private readonly Robot _robot = new(new Uri("http://127.0.0.1:9"), options => options.StepTimeout = TimeSpan.FromSeconds(3));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var open in Enumerable.Reverse(_open))
        {
            await open.DisposeAsync();
        }

        await _robot.DisposeAsync();
    }

    [Fact]
    public async Task A_confirm_dialog_of_the_browser_is_seen_left_unanswered_and_answered_when_told()
    {
        var driver = await DriveAsync("""<button id=go onclick="document.getElementById('out').textContent = confirm('W0201 よろしいですか') ? 'はい' : 'いいえ'">go</button><p id=out></p>""");

        await driver.PressAsync(Of("go", "#go"), null, Token);
        var view = await driver.LookAsync(Token);

        view.Window.ShouldNotBeNull();
        (view.Window.Origin, view.Window.Code).ShouldBe((WindowOrigin.Script, "W0201"));
        (await driver.ScreenshotAsync(Token)).ShouldBeNull();
        (await driver.AnswerAsync(view.Window, "accept", Token)).Window.ShouldBeNull();
        (await driver.ReadAsync(Of("out", "#out"), Token)).Elements.Single().Value.ShouldBe("はい");
    }

    [Fact]
    public async Task Nothing_can_be_typed_under_a_dialog_of_the_browser()
    {
        var driver = await DriveAsync("""<input id=name><button id=go onclick="alert('終了しました')">go</button>""");
        await driver.PressAsync(Of("go", "#go"), null, Token);

        (await Should.ThrowAsync<ScreenException>(() => driver.FillAsync(Of("name", "#name"), "x", Token))).Fault.ShouldBe(ScreenFault.NotUsable);
        (await driver.LookAsync(Token)).Window!.Code.ShouldBeNull("the text has no code");
    }

    [Fact]
    public async Task A_further_browser_window_is_seen()
    {
        var driver = await DriveAsync("""<button id=go onclick="window.open('/other')">go</button>""");

        await driver.PressAsync(Of("go", "#go"), null, Token);

        await UntilAsync(async () => (await driver.LookAsync(Token)).Window is { Origin: WindowOrigin.PopUp });
    }

    [Fact]
    public async Task Two_windows_at_once_have_no_code_that_could_be_answered()
    {
        var driver = await DriveAsync("""<div id=dialog data-code=W0201><button id=yes>y</button></div><div role=dialog>別の小窓</div>""");

        var window = (await driver.LookAsync(Token)).Window.ShouldNotBeNull();

        window.Code.ShouldBeNull();
        window.Text.ShouldContain("別の小窓");
    }

    [Fact]
    public async Task A_window_that_stays_open_after_its_answer_is_told()
    {
        var driver = await DriveAsync("""<div id=dialog data-code=Q1>問い<button id=yes>y</button></div>""");
        var window = (await driver.LookAsync(Token)).Window!;

        (await Should.ThrowAsync<ScreenException>(() => driver.AnswerAsync(window, "yes", Token))).Fault.ShouldBe(ScreenFault.WindowStays);
    }

    [Fact]
    public async Task Two_elements_where_one_must_be_are_an_error()
    {
        var driver = await DriveAsync("<input class=a><input class=a>");

        (await Should.ThrowAsync<ScreenException>(() => driver.FillAsync(Of("a", ".a"), "x", Token))).Fault.ShouldBe(ScreenFault.Ambiguous);
    }

    [Theory]
    [InlineData("<input id=a disabled>")]
    [InlineData("<input id=a readonly>")]
    [InlineData("<input id=a style='display:none'>")]
    [InlineData("<p>nothing</p>")]
    public async Task An_input_that_a_person_could_not_use_is_not_used(string body)
    {
        var driver = await DriveAsync(body);

        (await Should.ThrowAsync<ScreenException>(() => driver.FillAsync(Of("a", "#a"), "x", Token))).Fault.ShouldBe(ScreenFault.NotUsable);
    }

    [Fact]
    public async Task A_button_that_comes_alive_late_is_waited_for()
    {
        var driver = await DriveAsync("""<button id=go disabled onclick="this.textContent='押した'">go</button><script>setTimeout(() => go.disabled = false, 600)</script>""");

        await driver.PressAsync(Of("go", "#go"), null, Token);

        (await driver.ReadAsync(Of("go", "#go"), Token)).Elements.Single().Value.ShouldBe("押した");
    }

    [Fact]
    public async Task Where_the_first_way_to_find_an_element_fails_the_next_is_taken_and_told()
    {
        var driver = await DriveAsync("<label>備考<input name=memo></label>");
        var target = Of("備考", new ElementSelector(SelectorKind.Css, "#remarks"), new ElementSelector(SelectorKind.Label, "備考"));

        await driver.FillAsync(target, "RPA:1", Token);
        var reading = await driver.ReadAsync(target, Token);

        reading.Selector.ShouldBe(1);
        reading.Elements.Single().Value.ShouldBe("RPA:1");
    }

    [Theory]
    [InlineData("漢字𠮷髙﨑")]
    [InlineData("ﾀｶﾊｼ ﾃﾂﾔ")]
    [InlineData("ガギグ～−―")]
    public async Task Japanese_is_typed_as_it_is(string text)
    {
        var driver = await DriveAsync("<input id=a>");

        await driver.FillAsync(Of("a", "#a"), text, Token);

        (await driver.ReadAsync(Of("a", "#a"), Token)).Elements.Single().Value.ShouldBe(text);
    }

    [Fact]
    public async Task What_a_field_keeps_of_a_value_is_read_after_the_field_was_left()
    {
        var driver = await DriveAsync("""<input id=a onchange="this.value = this.value.slice(0, 2)">""");

        await driver.FillAsync(Of("a", "#a"), "12345", Token);

        (await driver.ReadAsync(Of("a", "#a"), Token)).Elements.Single().Value.ShouldBe("12");
    }

    [Fact]
    public async Task A_system_that_stays_busy_is_told()
    {
        var driver = await DriveAsync("<div class=busy>処理中</div><input id=a>", opens: false);

        (await Should.ThrowAsync<ScreenException>(() => driver.OpenAsync("/", Token))).Fault.ShouldBe(ScreenFault.TooSlow);
    }

    [Fact]
    public async Task Sensitive_elements_are_hidden_in_pictures_on_whatever_screen()
    {
        const string Red = "background:#f00;border:0;outline:0;position:absolute;width:200px;height:40px";
        var driver = await DriveAsync($"<style>input:focus{{outline:0}}</style><input id=secret value=9999 style='{Red};top:10px;left:10px'><div class=masked style='{Red};top:100px;left:10px'></div><div style='background:#00f;width:50px;height:50px;position:absolute;left:400px'></div>");

        var picture = (await driver.ScreenshotAsync(Token)).ShouldNotBeNull();

        var (red, blue) = await CountAsync(picture);
        red.ShouldBe(0);
        blue.ShouldBe(2500, "the rest of the picture is as it was");
    }

    private static ElementTarget Of(string name, string css) => Of(name, new ElementSelector(SelectorKind.Css, css));

    private static ElementTarget Of(string name, params ElementSelector[] selectors) =>
        new("S1", new ScreenElement(name, [.. selectors], null, false, [], default), [.. selectors], $"S1.{name}");

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        while (!await condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private async Task<IScreenDriver> DriveAsync(string body, bool opens = true)
    {
        var server = await PageServer.StartAsync(body);
        _open.Add(server);
        var secret = new ScreenElement("番号", [new ElementSelector(SelectorKind.Css, "#secret")], null, true, [], default);
        var screen = new Screen("S1", "画面1", new ElementSelector(SelectorKind.Css, "body"), ImmutableDictionary<string, ScreenElement>.Empty.Add("番号", secret), [".masked"]);
        var map = new ScreenMap(
            "試験", ".busy", null, null, "^([A-Z][0-9]{4})",
            [
                new WindowKind("#dialog", "data-code", null, ImmutableDictionary<string, string>.Empty.Add("yes", "#yes")),
                new WindowKind("[role=dialog]", null, null, ImmutableDictionary<string, string>.Empty),
            ],
            new MessageTable(ImmutableDictionary<string, MessageMeaning>.Empty),
            ImmutableDictionary<string, Screen>.Empty.Add("S1", screen),
            string.Empty);
        var driver = await _robot.Get<IScreenDriverFactory>().StartAsync(new CoreSystemOptions { BaseUrl = server.Address }, map, Token);
        _open.Add(driver);
        if (opens)
        {
            await driver.OpenAsync("/", Token);
        }

        return driver;
    }

    private async Task<(int Red, int Blue)> CountAsync(byte[] png)
    {
        await using var context = await (await _robot.Get<ChromiumHost>().GetAsync(Token)).NewContextAsync();
        var page = await context.NewPageAsync();
        var counts = await page.EvaluateAsync<int[]>(
            """
            async data => {
              const image = new Image();
              image.src = 'data:image/png;base64,' + data;
              await image.decode();
              const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
              canvas.drawImage(image, 0, 0);
              const pixels = canvas.getImageData(0, 0, image.width, image.height).data;
              let red = 0, blue = 0;
              for (let i = 0; i < pixels.length; i += 4) {
                if (pixels[i] > 200 && pixels[i + 1] < 60 && pixels[i + 2] < 60) red++;
                if (pixels[i + 2] > 200 && pixels[i] < 60 && pixels[i + 1] < 60) blue++;
              }
              return [red, blue];
            }
            """,
            Convert.ToBase64String(png));
        return (counts[0], counts[1]);
    }
}
