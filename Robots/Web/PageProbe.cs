using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Playwright;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Web;

/// <summary>Runs <c>page-probe.js</c>: one round trip that waits for rest and reads elements, window and message line at one moment.</summary>
internal sealed class PageProbe
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string Script = LoadScript();

    private readonly ScreenMap _screens;
    private readonly double _restMilliseconds;
    private readonly WindowSetting[] _windows;
    private readonly string _pageOnly;

    public PageProbe(ScreenMap screens, TimeSpan rest)
    {
        _screens = screens;
        _restMilliseconds = rest.TotalMilliseconds;
        _windows = [.. screens.Windows.Select(window => new WindowSetting(window.Css, window.CodeAttribute, window.TextCss))];
        _pageOnly = Settings(null);
    }

    /// <summary>Looks at the page alone.</summary>
    public async Task<ProbeResult> LookAsync(IPage page) => Parse(await page.EvaluateAsync<string>($"json => ({Script})([], json)", _pageOnly));

    /// <summary>Looks at all that the locator matches now, and at the page.</summary>
    public async Task<ProbeResult> ReadAsync(ILocator locator, string? attribute) =>
        Parse(await locator.EvaluateAllAsync<string>(Script, attribute is null ? _pageOnly : Settings(attribute)));

    /// <summary>Looks at the cells of all rows that the locator matches now, and at the page.</summary>
    public async Task<ProbeResult> ReadRowsAsync(ILocator locator, string? attribute, IReadOnlyList<string> cells) =>
        Parse(await locator.EvaluateAllAsync<string>(Script, Settings(attribute, cells)));

    private string Settings(string? attribute, IReadOnlyList<string>? cells = null) => JsonSerializer.Serialize(
        new ProbeSettings(_screens.BusyCss, _restMilliseconds, _windows, _screens.MessageLineCss, _screens.MessageLineAttribute, attribute, cells), Json);

    private static ProbeResult Parse(string json)
    {
        var answer = JsonSerializer.Deserialize<ProbeAnswer>(json, Json)!;
        var window = answer.Window is { } open ? new OpenWindow(WindowOrigin.Page, open.Code, open.Text, open.Kind) : null;
        return new ProbeResult(
            answer.Busy, answer.Stale, new ScreenView(window, answer.MessageCode, answer.MessageText), [.. answer.Elements ?? []])
        {
            Rows = [.. (answer.Rows ?? []).Select(row => row.ToImmutableArray())],
        };
    }

    private static string LoadScript()
    {
        using var stream = typeof(PageProbe).Assembly.GetManifestResourceStream("page-probe.js")!;
        using var reader = new StreamReader(stream);

        // The comment at the top would make the text a statement, not an expression.
        return string.Join('\n', reader.ReadToEnd().Split('\n').SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal)));
    }

    private sealed record WindowSetting(string Css, string? CodeAttribute, string? TextCss);

    private sealed record ProbeSettings(
        string? BusyCss, double RestMilliseconds, WindowSetting[] Windows, string? MessageCss, string? MessageAttribute, string? Attribute, IReadOnlyList<string>? Cells);

    private sealed record ProbeWindow(int Kind, string? Code, string Text);

    private sealed record ProbeAnswer(bool Busy, bool Stale, ProbeWindow? Window, string? MessageCode, string? MessageText, ElementView[]? Elements, string?[][]? Rows);
}
